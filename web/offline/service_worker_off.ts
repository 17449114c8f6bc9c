// SPDX-License-Identifier: MIT
import { retire } from './retire.ts';
import type { WorkerScope } from './worker_scope.ts';

retire(self as unknown as WorkerScope);
