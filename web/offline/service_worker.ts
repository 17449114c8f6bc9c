// SPDX-License-Identifier: MIT
import type { Release } from './release.ts';
import { serveRelease } from './serve_release.ts';
import type { WorkerScope } from './worker_scope.ts';

/** Written in by the build. */
declare const samfinRelease: Release;

serveRelease(self as unknown as WorkerScope, samfinRelease);
