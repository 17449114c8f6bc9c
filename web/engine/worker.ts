// SPDX-License-Identifier: MIT
// The first engine: bills, explanations, prices.
import createSamfin from 'samfin-module';
import { answerCalls } from './answering.ts';

answerCalls(createSamfin);
