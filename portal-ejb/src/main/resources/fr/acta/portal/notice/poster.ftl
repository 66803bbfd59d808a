<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}">
<head>
  <meta charset="UTF-8"/>
  <title>${title}</title>
  <meta name="subject" content="${lead}"/>
  <meta name="description" content="${lead}"/>
  <meta name="author" content="${organisation}"/>
  <style>
    @page { size: A4; margin: 14mm 18mm; }
    body { font-family: "Liberation Sans"; font-size: 12.5pt; line-height: 1.35; margin: 0; color: #000; }
    .from { font-size: 12pt; margin: 0 0 3mm; }
    h1 { font-size: 26pt; font-weight: normal; line-height: 1.15; margin: 0 0 3mm; }
    .lead { font-size: 13pt; margin: 0 0 3mm; }
    h2 { font-size: 14pt; font-weight: normal; margin: 3mm 0 0.5mm; border-top: 0.6pt solid #000; padding-top: 1.5mm; }
    p { margin: 0; }
    .scan { margin-top: 5mm; border: 1.5pt solid #000; padding: 4mm 5mm; page-break-inside: avoid; }
    .scan img { width: 52mm; height: 52mm; float: left; margin-right: 6mm; }
    .scan .address { padding-top: 4mm; }
    .end { clear: both; }
    .big { font-size: 15pt; margin: 0 0 3mm; }
    .foot { font-size: 10pt; margin-top: 4mm; }
  </style>
</head>
<body>
<p class="from">${organisation}</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<#list lines as line>
<h2>${line.heading}</h2>
<p>${line.text}</p>
</#list>
<div class="scan">
  <p class="picture"><img src="${code}" alt="${alt}"/></p>
  <p class="big">${scan}</p>
  <p class="address">${address}</p>
  <div class="end"></div>
</div>
<p class="foot">${foot}</p>
</body>
</html>
