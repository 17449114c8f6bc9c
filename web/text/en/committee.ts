// SPDX-License-Identifier: MIT
// What members of the committee objected, and the year's calendar, in our own words in English.
import type { CostTexts } from '../nb/costs.ts';

export const committee: CostTexts['committee'] = {
  title: 'What members of the committee objected',
  lead: 'The technical calculation committee (TBU) assesses the figures before the ministry decides. It decides nothing itself. These are objections in our own words, not quotations.',
  about: 'About',
  spring2023: 'TBU, spring 2023',
  autumn2025: 'TBU, meeting of 19 September 2025',
  chapter: (number, page) => `chapter ${number}, page ${page}`,
  item: (number) => `item ${number}`,
  objection: {
    growth_while_saving: 'The cost grows a lot while many of those who pay must save.',
    above_compensation:
      'Municipalities: The growth is far greater than what municipalities get as compensation.',
    patient_care:
      'Members from the health regions: Higher running costs can come at the expense of patient care.',
    hard_to_follow:
      "It is hard to see what the year's decisions add up to. Decisions that raise costs must be documented.",
    unused_funds_discussed: 'The use of unused money should be discussed in the council model.',
    when_project_ends:
      'It is not clear enough when a solution passes from project to operation, and who pays from then on.',
    vkp_non_users: 'Does the membership fee rise for those who do not use VKP too?',
    others_also_cut: 'Others have had state funding cut as well, and cannot pass on the bill.',
    sfm_decision:
      'When and where was it decided that SFM should raise the cost? Nobody should pay before it can be used.',
    approval_effect: 'When will more efficient testing and approval give lower costs?',
    price_models:
      'The members disagreed on the price model: some wanted to pay by use so as to steer their own spending. Others wanted fixed amounts, because what one saves another must pay.',
    who_decides:
      'Municipalities and health regions: Who can decide on money that was not used, and which councils considered it?',
    lasting_savings: 'A health region: Lasting savings must enter the basis of the regulation for 2026.',
    ehds_new_money:
      'Municipalities: A measure as large as EHDS (the European Health Data Space) should get new money.',
    fee_despite_underspend:
      'The medical association: Why does the membership fee rise when Helsenettet spends less than expected in 2025?',
    value_unknown:
      'Helse Midt-Norge: It is hard to accept higher costs without knowing whether the value rises.',
    vkp_ambition: 'Municipalities: VKP is carried through too weakly, and its ambition should be discussed.',
  },
  calendar: {
    first_quarter: {
      when: 'First quarter',
      what: 'The council model considers how much investments and new measures raise running costs together.',
    },
    spring: {
      when: 'Spring',
      what: "Norsk helsenett presents its forecast to the committee. It is the ceiling of next year's payment.",
    },
    autumn: {
      when: 'Autumn',
      what: 'The committee goes through estimates, prices and rates for the next year in more detail.',
    },
    hearing: {
      when: 'Autumn',
      what: 'The ministry sends proposed changes of the regulation out for consultation.',
    },
    regulation: {
      when: 'December',
      what: 'The ministry adopts the regulation for the next year. The new amounts apply from 1 January.',
    },
  },
};
