// SPDX-License-Identifier: MIT
export const whatIfResults = { title: '' };
