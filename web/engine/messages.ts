// SPDX-License-Identifier: MIT
// What the page and its worker say to each other.

export type FunctionName =
  | 'describe'
  | 'bill'
  | 'explain'
  | 'member'
  | 'pharmacy'
  | 'validate'
  | 'evaluate'
  | 'parameters'
  | 'costs'
  | 'settle'
  | 'reconcile'
  | 'compare'
  | 'bridge'
  | 'seek'
  | 'stages'
  | 'reach'
  | 'repay'
  | 'price'
  | 'key_table'
  | 'key_parts'
  | 'row'
  | 'survey'
  | 'estimate'
  | 'project'
  | 'simulate'
  | 'presets'
  | 'recalculate';

/** The first message: the compiled engine, so that a new instance needs no new download. */
export interface Start {
  compiled: WebAssembly.Module;
}
export interface Call {
  id: number;
  name: FunctionName;
  argument: string;
}
/** `failure` is an error code of the page's own: the engine gave no answer at all. */
export interface Reply {
  id: number;
  text?: string;
  numbers?: Float64Array;
  failure?: 'engine_trap' | 'engine_unavailable';
}
