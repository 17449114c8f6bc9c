// SPDX-License-Identifier: MIT
// The sentences of "Check my row" in English. Amounts, numbers and names come in as finished text.
import type { RowTexts } from '../nb/row.ts';

export const row: RowTexts = {
  lead: 'This is all that we hold about the municipality, and where it comes from. If something is wrong, you can propose another figure and see what it would do to the bill. The bill above does not change.',
  noneOdd: 'None of the figures moved oddly.',
  someOdd: (count, isOne) => (isOne ? 'One figure moved oddly.' : `${count} figures moved oddly.`),
  rule: (limit) =>
    `A figure moved oddly when its change from the year before is more than ${limit} times the usual spread away from the middle of all municipalities’ changes. The limit is ours. An odd change is a reason to look, not an error. Small municipalities move most.`,
  group: {
    key: 'Figures that decide the bill',
    people: 'Inhabitants by age',
    costs: 'Figures for own costs in 2021',
  },
  groupLead: {
    key: 'The share follows the population times the needs index. Half of VKP is shared by those who use VKP only.',
    people: 'The needs index is worked out from these. If you change one, population and index follow.',
    costs: 'These are behind the estimate under “Own costs”, not behind the bill.',
  },
  label: {
    population: (year) => `Inhabitants on 1 January ${year}`,
    july: (year) => `Inhabitants on 1 July ${year}`,
    index: (year) => `Needs index for municipal health ${year}`,
    vkp: (year) => `Use of VKP in ${year}`,
    people: (age, year) => `${age}, 1 January ${year}`,
    years: (age) => `Age ${age}`,
    yearsAndOver: (age) => `Age ${age} and over`,
    sample: {
      inhabitants: 'Inhabitants in the mapping',
      users: 'Users of health and care services in the mapping',
      health_fte: 'Full-time equivalents in health and care in the mapping',
    },
  },
  columns: {
    input: 'Figure',
    value: 'Value',
    before: 'Year before',
    moved: 'How it moved',
    source: 'Mark, source and date',
    own: 'Your proposal',
    nowOre: 'Now, kroner',
    thenOre: 'With the proposal, kroner',
  },
  nothing: '–',
  notKnown: 'not known',
  user: 'uses VKP',
  notUser: 'does not use VKP',
  oddWord: 'Odd:',
  asOthers: (change, median) => `${change}, about as the others (the middle is ${median})`,
  odd: (change, median, apart) =>
    apart === null
      ? `${change}, while all others stand at ${median}`
      : `${change}, while the middle of the municipalities is ${median}. That is ${apart} times the usual spread.`,
  movement: {
    as_others: 'As the others',
    above_others: 'Above the others',
    below_others: 'Below the others',
    not_known: 'Not known. You can fill it in.',
    no_value_before: 'We do not hold the figure for the year before.',
    zero_before: 'The figure was zero the year before.',
    not_compared: 'Not compared.',
  },
  propose: 'Propose',
  noEffect: 'Does not affect the bill',
  corrections: 'Your proposals',
  noCorrections: 'Choose “Propose” at a figure to type another.',
  held: (value) => `We hold: ${value}`,
  yours: 'Your figure',
  choose: 'Choose',
  reason: 'Reason',
  reasonHint: 'Goes into the note.',
  withYours: 'With your figure:',
  remove: 'Remove the proposal',
  effect: 'What the proposals do',
  own: (name, amount, isMore, total) =>
    `${name} would pay ${amount} ${isMore ? 'more' : 'less'}, ${total} in all.`,
  ownSame: (name) => `${name} would pay the same.`,
  others: 'All municipalities',
  tally: (more, less, same) =>
    `${more} municipalities would pay more, ${less} less and ${same} the same. This municipality is among them.`,
  most: (name, amount, isMore) => `Of the others ${name} moves most: ${amount} ${isMore ? 'more' : 'less'}.`,
  noneMoved: 'None of the others move.',
  sum: (amount, isZero) =>
    isZero
      ? 'The sum of all municipalities is the same: what one saves, the others pay.'
      : `The sum of all municipalities moves by ${amount}.`,
  against:
    'Compared with the regulation and the figures that we hold, without other changes that you made on the page.',
  download: 'Download the proposal as a note',
  toWhatIf: 'Go on in “What if”',
  note: {
    fileName: (code, year) => `correction-${code}-${year}.txt`,
    title: (name, code, year) => `Proposed correction: ${name} (${code}), ${year}`,
    written: (date) => `Written ${date} with E-helseregningen.`,
    input: 'Figure',
    held: 'What we hold',
    source: 'Source',
    date: 'Date',
    before: (year) => `In ${year}`,
    moved: 'Change from the year before',
    proposed: 'Proposal',
    reason: 'Reason',
    noReason: 'not given',
    fromTo: (before, after, difference) => `from ${before} to ${after} (${difference})`,
    rule: (limit) => `Odd changes are found by equation 46 of METHOD.md, with the limit ${limit}.`,
  },
};
