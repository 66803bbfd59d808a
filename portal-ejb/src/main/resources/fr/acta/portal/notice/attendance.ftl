<#assign services = {"E_LEARNING": "formation en ligne", "ACCIDENT_DECLARATION": "déclaration d’accident en ligne", "ACCOMPANIMENT": "accompagnement"}>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
<head>
  <meta charset="UTF-8"/>
  <title>Feuille de présence : ${services[service]}</title>
  <meta name="subject" content="Feuille à signer lors de la réunion d’information"/>
  <meta name="description" content="Feuille à signer lors de la réunion d’information"/>
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
<h1>Réunion d’information : ${services[service]}</h1>
<p>${organisation}<#if site??> · ${site}</#if></p>
<p>Notice présentée : version ${number}, publiée le ${published}. Date : ____ / ____ / ________  Lieu : ______________________  Présentée par : ______________________</p>
<p>En signant, vous dites que la notice vous a été présentée et remise entière. Ce n’est pas un accord, et vos droits restent les mêmes.</p>
<table>
  <thead><tr><th scope="col">Nom</th><th scope="col">Signature</th></tr></thead>
  <tbody>
  <#list people as person>
    <tr><th scope="row">${person}</th><td class="sign">&#160;</td></tr>
  </#list>
  </tbody>
</table>
<p class="small">À numériser puis à joindre sur le portail, « Attester une information », avec les seuls noms de ceux qui ont signé. Destinataires de cette feuille : le service des ressources humaines.</p>
</body>
</html>
