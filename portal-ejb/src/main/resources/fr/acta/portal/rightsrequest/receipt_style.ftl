    @page { size: A4; margin: 22mm 20mm 20mm; }
    body { font-family: "Liberation Sans"; font-size: 10.5pt; line-height: 1.4; margin: 0; color: #1a2230; }
    h1 { font-size: 19pt; font-weight: normal; line-height: 1.2; margin: 0 0 3mm; }
    h2 { font-size: 13pt; font-weight: normal; color: #174a70; margin: 7mm 0 2mm; page-break-after: avoid; }
    p { margin: 0 0 2mm; }
    .from, .small { color: #566273; font-size: 9pt; }
    .date { border: 1pt solid #1f5f8f; padding: 3mm 4mm; margin: 5mm 0 0; }
    .date .big { font-size: 14pt; margin: 0; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 2mm; }
    th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.4pt solid #dde2e8; }
    th, td { width: 35%; }
    th:first-child { width: 30%; }
    thead th { color: #566273; font-size: 9pt; }
    ol, ul { margin: 0 0 2mm; padding-left: 6mm; }
    li { margin: 0 0 1mm; }
    .address { color: #174a70; font-size: 9.5pt; white-space: nowrap; }
