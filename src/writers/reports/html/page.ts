/** The style sheet and the script of the comparison page. The script only hides rows of kinds whose box is not ticked. */
export const css = `
*{box-sizing:border-box}
body{margin:0;color:#1a1a1a;background:#fafafa;font:16px/1.7 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;line-break:strict;overflow-wrap:anywhere}
header{padding:1.2em 1.5em .6em}
h1{font-size:1.4em;margin:0 0 .2em}
p{margin:.2em 0}
.counts,.legend,nav,fieldset,.kind,.cause{font-family:"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;font-size:.85em}
fieldset{border:0;margin:.5em 0 0;padding:0}
label{display:inline-block;margin:0 1em .2em 0;white-space:nowrap}
.page{display:grid;grid-template-columns:minmax(9em,14em) 1fr;gap:1em;padding:0 1.5em 2em}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:.5em 0}
nav ol{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.1em .4em;color:#234;text-decoration:none;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
nav a:hover,nav a:focus{background:#e6edf5}
table{width:100%;border-collapse:collapse;table-layout:fixed;background:#fff}
th,td{border:1px solid #ccc;padding:.45em .7em;text-align:left;vertical-align:top;white-space:pre-wrap}
thead th{position:sticky;top:0;background:#eef1f5;font-weight:600}
col.side{width:7em}
.number{font-weight:600}
td bdi{unicode-bidi:isolate}
del{color:#a40e26;background:#ffe9ec;text-decoration:line-through}
ins{color:#116329;background:#e3f6e8;text-decoration:underline}
.none{background:#f4f4f4}
tr:target td{outline:2px solid #5b8def;outline-offset:-2px}
.same td{color:#555}
[hidden]{display:none}
@media (max-width:50em){.page{display:block}nav{position:static;max-height:12em}col.side{width:4.5em}}
@page{size:A4 landscape;margin:15mm}
@media print{body{background:none;font-size:10.5pt}nav,fieldset{display:none}.page{display:block;padding:0}header{padding:0 0 .5em}thead{display:table-header-group}thead th{position:static}tr{break-inside:auto}del,ins{background:none}}
`;

export const script = `"use strict";
const boxes=[...document.querySelectorAll("input[data-kind]")];
const show=()=>{const on=new Set(boxes.filter(b=>b.checked).map(b=>b.dataset.kind));for(const e of document.querySelectorAll("[data-row]"))e.hidden=!on.has(e.dataset.row);};
for(const b of boxes)b.addEventListener("change",show);
show();
`;
