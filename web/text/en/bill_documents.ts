// SPDX-License-Identifier: MIT
import type { BillDocumentTexts } from '../nb/bill_documents.ts';

export const billDocuments: BillDocumentTexts = {
  print: 'Print or save as PDF',
  back: 'To the bill',
  about: {
    actor: 'For',
    year: 'Year',
    date: 'Date',
    made: 'Made with',
    madeWith: (engine, parameters, readOn) =>
      `E-helseregningen ${engine}, set of figures ${parameters}, last read on ${readOn}`,
    basis: 'Assumptions',
    law: 'the regulation, unchanged',
    next: 'the newest adopted year carried forward; not adopted',
    costs: 'the cost basis instead of the regulation',
    changed: (count) => `figures changed by you: ${count}`,
  },
  specification: {
    title: (actor, year) => `Specification of the bill: ${actor}, ${year}`,
    lead: "How the year's bills from Norsk helsenett can be set out, with basis, key and amount. This is our calculation and not an invoice.",
    basisTitle: 'Basis and key',
    basis: 'Basis: the whole group, the year',
    key: 'Key',
    share: 'Own share',
    year: 'Amount, the year',
    reserve: 'Reservation',
    keys: {
      municipal: 'population times the need index for municipal health',
      vkp: 'one half on all municipalities, one half on those that use VKP; both by population times the need index',
      region: "the key of the health regions' income system; the basic appropriations stand in for it",
      group: "no sharing: the whole group's amount",
    },
    shareNote:
      'The share is shown with four decimals of a per cent. The amount is calculated with the exact share.',
    periodsTitle: 'Bill by bill',
    period: 'Period',
    solution: 'Solution',
    billed: 'When it is sent',
    due: 'When it is due',
    amount: 'Amount',
    inAdvance: (period) => `before ${period}, in advance`,
    inArrears: (period) => `after ${period}, when use has been counted`,
    dueIn: '30 days after the date of the invoice',
    sumOf: (period) => `Sum ${period}`,
    sumYear: 'Sum of the year',
    unknownTitle: 'What we do not know',
    unknown: [
      'The number and date of the invoice, and the customer number. So no day is given for when it is due.',
      'Whether the invoice rounds each quarter as here. We assume equal quarters.',
      'Who uses VKP. It is not published, and decides how one half of the amount for VKP is shared.',
      'The value added tax. All amounts exclude it.',
    ],
  },
  memo: {
    title: (actor, year) => `Memo for a budget case: national e-health, ${actor} ${year}`,
    sumTitle: 'The amount',
    sum: (actor, amount, year) =>
      `By our calculation ${actor} pays ${amount} excluding VAT for the national e-health solutions in ${year}.`,
    perInhabitant: (amount, count) => `That is ${amount} per inhabitant (${count} inhabitants).`,
    quarter: (amount) => `Most of it is billed quarterly in advance, ${amount} on average.`,
    whole:
      'Whole kroner excluding VAT. Sums are calculated with øre, so a column can differ by a few kroner.',
    change: (year) => `Change from ${year} and its causes`,
    changeSentence: (year, before, difference, ratio) =>
      `In ${year} the amount was ${before}. The change is ${difference} (${ratio}).`,
    causes: 'Cause',
    others: 'Other causes together',
    inAll: 'Change in all',
    roundedApart:
      'Each amount is rounded to whole kroner by itself. Their sum can therefore differ a little from what stands below them.',
    noCauses:
      'The causes are not worked out, because the municipality was another one the year before or figures are missing.',
    noYearBefore: 'There is no year before to compare with.',
    groundsTitle: 'What is adopted, and what is assumed',
    adopted: (group) => `Adopted by regulation: what all ${group} pay together for each solution.`,
    calculated: (solutions) =>
      `Calculated by us from known figures of the payer: the share for ${solutions}.`,
    assumed: (solutions) => `Rests on assumptions or stand-ins: ${solutions}.`,
    never: 'The calculation has never been compared with a real invoice.',
    nextTitle: (year) => `Estimate for ${year}`,
    next: (amount, difference) =>
      `${amount} (${difference}), if the amounts of the groups stay as this year. The regulation for the year is not adopted. All of the estimate is assumed.`,
    noNext: 'No estimate for a later year is worked out.',
    sourcesTitle: 'Sources',
  },
};
