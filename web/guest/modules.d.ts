// SPDX-License-Identifier: MIT
// Made by the build (bundling/static_table_modules.ts).

declare module 'samfin-static-table/*' {
  const tables: import('../static_table/tables.ts').Tables;
  export default tables;
}
