// SPDX-License-Identifier: MIT
// The engine with the number basis: all that the first one answers, and costs, settlement and reconciliation.
import createSamfin from 'samfin-basis-module';
import { answerCalls } from './answering.ts';

answerCalls(createSamfin);
