// SPDX-License-Identifier: MIT
// What old scripts do to the page that they are on: names on everything, and a fetch of their own.
Object.prototype.hostile = function hostile() {};
Array.prototype.hostileToo = ['hostile'];
globalThis.fetch = () => Promise.reject(new Error('this page has its own fetch'));
