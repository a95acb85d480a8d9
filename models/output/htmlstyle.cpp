// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/htmlstyle.h"

namespace atlas {

const QLatin1StringView HtmlStyle{R"css(
:root { color-scheme: light dark; --text: #1b242e; --quiet: #5b6673; --accent: #0b4f94; --rule: #9aa5b1;
  --hairline: #dde2e8; --paper: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaef; --quiet: #a3afbc; --accent: #8abcf0;
  --rule: #5f6b78; --hairline: #343d47; --paper: #171c22; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 15px/1.55 "Noto Sans CJK SC",
  "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
header { border-bottom: 2px solid var(--accent); padding-bottom: .75rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.25rem; color: var(--accent); margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .35rem; }
h4 { font-size: .85rem; font-weight: normal; color: var(--quiet); margin: 0; }
p { margin: .5rem 0; max-width: 48rem; }
.subtitle, .note, figcaption, footer { color: var(--quiet); }
.note, figcaption, footer { font-size: .85rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 1rem 0; }
dt { color: var(--quiet); font-size: .9rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.figures { list-style: none; display: flex; flex-wrap: wrap; gap: 1rem 2rem; padding: 0; margin: 1.5rem 0; }
.figures li { flex: 1 1 7rem; }
.figures b { display: block; font-size: 2.1rem; line-height: 1.2; color: var(--accent); }
.figures small { display: block; color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; font-weight: normal;
  border-bottom: 1px solid var(--hairline); overflow-wrap: break-word; }
tr > :first-child { padding-left: 0; }
tr > :last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: .85rem; vertical-align: bottom; border-bottom-color: var(--rule);
  overflow-wrap: normal; }
tbody th { min-width: 7rem; }
td { min-width: 3rem; }
.number { text-align: right; white-space: nowrap; min-width: 0; }
.number + :not(.number) { padding-left: 1.4rem; }
td:last-child:not(.number) { min-width: 7rem; word-break: keep-all; }
figure { margin: 1.5rem 0; }
figure svg { display: block; width: 100%; height: auto; background: #ffffff; border-radius: 4px; }
summary { color: var(--accent); cursor: pointer; font-size: .85rem; }
.record { border-top: 1px solid var(--rule); margin-top: 1.1rem; padding-top: .4rem; }
.record h3 { margin: 0 0 .2rem; }
.record dl { margin: .2rem 0 .5rem; font-size: .9rem; }
.group { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; margin: .25rem 0; }
.group ul { list-style: none; margin: 0; padding: 0; display: grid;
  grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .1rem 1rem; }
footer { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .75rem; }
@media (max-width: 40rem) {
  .group, dl { grid-template-columns: 1fr; }
  main { padding: 1.5rem .75rem; }
  table { font-size: .8rem; }
  th, td { padding: .3rem; min-width: 0; }
  tbody th, td:last-child:not(.number) { min-width: 5rem; }
  .number + :not(.number) { padding-left: .8rem; }
}
@media screen and (prefers-color-scheme: dark) { figure svg { filter: invert(.9) hue-rotate(180deg); } }
@page { size: A4; margin: 17mm 18mm; }
@media print {
  :root { --text: #1b242e; --quiet: #5b6673; --accent: #0b4f94; --rule: #9aa5b1; --hairline: #dde2e8;
    --paper: #ffffff; }
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, thead { break-after: avoid; }
  tr, figure, .record, .figures { break-inside: avoid; }
  .page-break { break-before: page; }
  details { display: none; }
}
)css"};

} // namespace atlas
