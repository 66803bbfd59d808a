<#assign services = {"E_LEARNING": "e-learning", "ACCIDENT_DECLARATION": "online accident declaration", "ACCOMPANIMENT": "accompaniment"}>
<#assign hows = {"PORTAL": "read on the portal, with an account", "HAND": "attested by the employer, name by name", "MAIL": "received whole by e-mail", "LETTER": "handed over or posted on paper", "MEETING": "presented at a meeting, sheet signed"}>
<#assign percent = (staff == 0)?then(0, (100 * informed / staff)?floor)>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
  <meta charset="UTF-8"/>
  <title>Information of staff: ${services[service]}</title>
  <meta name="subject" content="Proof of the information of staff"/>
  <meta name="description" content="Proof of the information of staff"/>
  <meta name="author" content="${organisation}"/>
  <style>
    @page { size: A4; margin: 18mm 20mm; }
    body { font-family: "Liberation Sans"; font-size: 11pt; line-height: 1.4; margin: 0; color: #1a2230; }
    h1 { font-size: 20pt; font-weight: normal; line-height: 1.2; margin: 0 0 4mm; }
    h2 { font-size: 13pt; font-weight: normal; margin: 8mm 0 2mm; border-bottom: 0.5pt solid #76828f; }
    p { margin: 0 0 3mm; }
    .big { font-size: 26pt; margin: 4mm 0 0; }
    .small { color: #566273; font-size: 9pt; }
    table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
    th, td { text-align: left; font-weight: normal; padding: 1.6mm 2mm; border-bottom: 0.4pt solid #76828f; vertical-align: top; }
    thead th { color: #566273; font-size: 9pt; }
    .number { text-align: right; }
    .sign { width: 55mm; }
    .bar { border: 0.8pt solid #1f5f8f; height: 6mm; margin: 2mm 0 4mm; }
    .bar div { background: #1f5f8f; height: 6mm; }
    .mono { font-size: 8pt; word-wrap: break-word; }
  </style>
</head>
<body>
<h1>Information of staff: ${services[service]}</h1>
<p>${organisation}</p>
<p class="big">${informed} of ${staff}</p>
<p>people of the present staff were informed individually of version ${number} of the notice, published on ${published}.</p>
<div class="bar"><div style="width: ${percent?c}%"></div></div>
<h2>How, and when</h2>
<table>
  <thead><tr><th scope="col">Means</th><th scope="col" class="number">People</th><th scope="col">The first</th><th scope="col">The last</th></tr></thead>
  <tbody>
  <#list ways as way>
    <tr><th scope="row">${hows[way.how]}</th><td class="number">${way.people}</td><td>${way.first}</td><td>${way.last}</td></tr>
  </#list>
  </tbody>
</table>
<h2>What this proves</h2>
<p>Each person counted here had the whole notice before her eyes: on the portal, signed in to her account; or in her hand, as the organisation attests name by name. A notice board alone is not counted. To have been informed is not to have consented.</p>
<p>No nominative data of a person who was not informed can be passed on to the service: the database refuses it.</p>
<h2>Texts</h2>
<p>Information of persons: GDPR, articles 13 and 14; individual information of employees: French labour code, article L.1222-4; information and consultation of the works council from 50 employees: article L.2312-38.</p>
<p class="small">Drawn up on ${drawn} by the data protection portal. Fingerprint (SHA-256) of the list of proofs, which can be compared without being shown:</p>
<p class="mono">${fingerprint}</p>
</body>
</html>
