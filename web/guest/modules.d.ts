// SPDX-License-Identifier: MIT
// Made by the build (bundling/static_table.ts).

declare module 'samfin-static-table' {
  const table: import('./static_table.ts').StaticTable;
  export default table;
}
