// SPDX-License-Identifier: MIT
import type { TermTexts } from '../nb/terms.ts';

export const terms: TermTexts = {
  title: 'Words used on this page',
  explain: 'What does it mean?',
  term: {
    key: {
      word: 'key',
      meaning: "the rule that says how large a part of the group's amount each one pays",
      found: 'keys?',
    },
    weight: { word: 'weight', meaning: 'the number that each one counts with in the key', found: 'weights?' },
    need_index: {
      word: 'need index',
      meaning:
        'a number above 1 where inhabitants need more municipal health care than the average, and below 1 where they need less',
      found: 'needs? ind(ex|ices)',
    },
    vkp: {
      word: 'VKP',
      meaning: 'a hub for welfare technology: connects safety alarms and the like to the patient record',
      found: 'VKP',
    },
    compensation: {
      word: 'compensation',
      meaning: 'money that the state moves to municipalities and health regions for what they must pay',
      found: 'compensations?',
    },
    appropriation: {
      word: 'basic appropriation',
      meaning: 'what the state grants a health region every year',
      found: 'basic appropriations?',
    },
    driver: {
      word: 'driver',
      meaning: 'something that makes a cost change, such as more users or higher prices',
      found: 'drivers?',
    },
    equity: {
      word: 'equity',
      meaning: 'money that Norsk helsenett has left and can use later',
      found: 'equity',
    },
    forecast: {
      word: 'forecast',
      meaning: 'the estimate that Norsk helsenett presents beforehand',
      found: 'forecasts?',
    },
    risk_margin: {
      word: 'risk margin',
      meaning: 'an addition to the estimate for what can become dearer than expected',
      found: 'risk margins?',
    },
    index: {
      word: 'index',
      meaning: 'a number that shows how high something is, compared with a starting point',
      found: 'index|indices',
    },
    annuity: {
      word: 'annuity',
      meaning: 'a loan where interest and repayment together are the same every year',
      found: 'annuit(y|ies)',
    },
    serial_loan: {
      word: 'serial loan',
      meaning: 'a loan where the repayment is the same every year while the interest falls',
      found: 'serial loans?',
    },
    grant: {
      word: 'frame grant',
      meaning: 'a grant from the state that the municipality itself decides how to use',
      found: 'frame grants?',
    },
    phase_in: {
      word: 'phase-in',
      meaning: 'that a new rule takes over little by little, over several years',
      found: 'phase-in|phased in',
    },
    shapley: {
      word: 'Shapley',
      meaning: 'an average over all orders in which the steps can be taken, so that no order is chosen',
      found: 'Shapley',
    },
    median: {
      word: 'median',
      meaning: 'the value in the middle: as many are above as below',
      found: 'medians?',
    },
    quartile: {
      word: 'quartile',
      meaning: 'the limits that divide the values into four groups of one size',
      found: 'quartiles?',
    },
    interval: {
      word: 'interval',
      meaning: 'the range that the right number probably lies in',
      found: 'intervals?',
    },
    full_time_year: {
      word: 'full-time equivalent',
      meaning: 'what one person in a full position works in a year',
      found: 'full-time equivalents?',
    },
    simulation: {
      word: 'simulation',
      meaning:
        'many calculations with random numbers within the ranges, to see how different the result can be',
      found: 'simulat(ion|ions|ed)',
    },
    checksum: {
      word: 'checksum',
      meaning: 'a fingerprint of the figures: change one of them, and the checksum is another',
      found: 'checksums?',
    },
  },
};
