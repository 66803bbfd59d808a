<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}">
<head>
  <meta charset="UTF-8"/>
  <title>${title}</title>
  <meta name="subject" content="${asked}"/>
  <meta name="description" content="${t.inside}"/>
  <meta name="author" content="${controller}"/>
  <style>
    @page { size: A4; margin: 20mm 20mm 20mm; @bottom-right { content: counter(page); font-family: "Liberation Sans"; font-size: 9pt; color: #566273; } }
    body { font-family: "Liberation Sans"; font-size: 10.5pt; line-height: 1.4; margin: 0; color: #1a2230; }
    h1 { font-size: 19pt; font-weight: normal; line-height: 1.2; margin: 0 0 2mm; }
    h2 { font-size: 13pt; font-weight: normal; color: #174a70; margin: 6mm 0 2mm; page-break-after: avoid; }
    h3 { font-size: 11pt; font-weight: normal; margin: 5mm 0 1mm; page-break-after: avoid; }
    p { margin: 0 0 2mm; }
    .from, .small { color: #566273; font-size: 9pt; }
    .yes { border: 1pt solid #1f5f8f; padding: 3mm 4mm; margin: 4mm 0.5mm 0; font-size: 12pt; }
    .yes p { margin: 0; }
    .new { page-break-before: always; }
    ul { margin: 0 0 2mm; padding-left: 6mm; }
    li { margin: 0 0 1mm; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 2mm; }
    th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1mm 3mm 1mm 0; border-bottom: 0.4pt solid #dde2e8; }
    tbody th { color: #566273; width: 38%; }
    table.why { font-size: 9pt; table-layout: fixed; }
    table.why thead th { color: #566273; }
    table.why tbody th { color: #1a2230; }
    table.why th, table.why td { width: 19%; padding-right: 4mm; }
    tr { page-break-inside: avoid; }
  </style>
</head>
<body>
<p class="from">${controller}</p>
<h1>${title}</h1>
<p>${name}<br/><span class="small">${asked}</span></p>
<div class="yes"><p>${yes}</p></div>
<#if essential?has_content>
<h2>${t.essential}</h2>
<table><tbody>
<#list essential as cell>
<tr><th scope="row">${cell.label}</th><td>${cell.value}</td></tr>
</#list>
</tbody></table>
</#if>
<#if access>
<h2>${t.recipients}</h2>
<ul>
<li>${operator} ${operators?then(t["recipients.self.operators"] + " " + employer + ".", t["recipients.self.client"])}</li>
<#list recipients as one>
<li>${one.name} (${one.does}, ${one.country}), ${t["recipients.line"]} ${one.service}, ${t["recipients.last"]} ${one.last}.</li>
<#else>
<li>${t["recipients.none"]}</li>
</#list>
</ul>
</#if>
<#if outside?has_content>
<h2>${t.outside}</h2>
<ul><#list outside as line><li>${line}</li></#list></ul>
</#if>
<#if withheld?has_content>
<h2>${t.withheld}</h2>
<p>${t["withheld.text"]}</p>
<ul><#list withheld as line><li>${line}</li></#list></ul>
</#if>
<h2>${t.inside}</h2>
<ul>
<li>${t["inside.this"]}</li>
<li>${t["inside.csv"]}</li>
<li>${t["inside.json"]}</li>
<#if access><li>${t["inside.files"]}</li></#if>
<li>${t["inside.more"]}</li>
</ul>
<h2>${t.question}</h2>
<p>${dpo}</p>
<#if access>
<h2 class="new">${t.why}</h2>
<table class="why">
<thead><tr><th scope="col">${t["why.what"]}</th><th scope="col">${t["why.why"]}</th><th scope="col">${t["why.source"]}</th><th scope="col">${t["why.seen"]}</th><th scope="col">${t["why.keeping"]}</th></tr></thead>
<tbody>
<#list facts as row>
<tr><th scope="row">${row.label}<br/><span class="small">${row.what}</span></th><td>${row.why}</td><td>${row.source}</td><td>${row.seen}</td><td>${row.keeping}</td></tr>
<#else>
<tr><th scope="row">–</th><td>–</td><td>–</td><td>–</td><td>–</td></tr>
</#list>
</tbody></table>
<h2>${t.automated}</h2>
<p>${t["automated.text"]}</p>
<h2>${t.transfers}</h2>
<p>${t["transfers.text"]}</p>
</#if>
<h2>${t.rights}</h2>
<p>${t["rights.text"]}</p>
<p>${t.complaint}</p>
<#if tables?has_content>
<h2 class="new">${t.values}</h2>
<#list tables as table>
<h3>${table.label}</h3>
<#list table.rows as row>
<table><tbody>
<#list row as cell>
<tr><th scope="row">${cell.label}</th><td>${cell.value}</td></tr>
<#else>
<tr><th scope="row">${t.line}</th><td>${row?counter}</td></tr>
</#list>
</tbody></table>
</#list>
<#if table.more?has_content><p class="small">${table.more}</p></#if>
</#list>
</#if>
<#if files?has_content>
<h2>${t.files}</h2>
<ul><#list files as file><li>${file}</li></#list></ul>
</#if>
<h2>${t.searched}</h2>
<table><tbody>
<#list searched as row>
<tr><th scope="row">${row.label}</th><td>${row.found}</td></tr>
</#list>
</tbody></table>
</body>
</html>
