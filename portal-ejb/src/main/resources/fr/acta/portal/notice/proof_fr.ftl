<#assign services = {"E_LEARNING": "formation en ligne", "ACCIDENT_DECLARATION": "déclaration d’accident en ligne", "ACCOMPANIMENT": "accompagnement"}>
<#assign hows = {"PORTAL": "lue sur le portail, avec son compte", "HAND": "attestée par l’employeur, nom par nom", "MAIL": "reçue entière par courriel", "LETTER": "remise ou envoyée sur papier", "MEETING": "présentée en réunion, feuille signée"}>
<#assign percent = (staff == 0)?then(0, (100 * informed / staff)?floor)>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
<head>
  <meta charset="UTF-8"/>
  <title>Information du personnel : ${services[service]}</title>
  <meta name="subject" content="Preuve de l’information du personnel"/>
  <meta name="description" content="Preuve de l’information du personnel"/>
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
<h1>Information du personnel : ${services[service]}</h1>
<p>${organisation}</p>
<p class="big">${informed} sur ${staff}</p>
<p>personnes présentes dans l’effectif ont été informées individuellement de la version ${number} de la notice, publiée le ${published}.</p>
<div class="bar"><div style="width: ${percent?c}%"></div></div>
<h2>Comment, et quand</h2>
<table>
  <thead><tr><th scope="col">Moyen</th><th scope="col" class="number">Personnes</th><th scope="col">La première</th><th scope="col">La dernière</th></tr></thead>
  <tbody>
  <#list ways as way>
    <tr><th scope="row">${hows[way.how]}</th><td class="number">${way.people}</td><td>${way.first}</td><td>${way.last}</td></tr>
  </#list>
  </tbody>
</table>
<h2>Ce que cela prouve</h2>
<p>Chaque personne comptée ici a eu la notice entière sous les yeux : sur le portail, connectée à son compte ; ou en main propre, comme l’organisation l’atteste nom par nom. Un affichage seul n’est pas compté. Avoir été informé n’est pas avoir consenti.</p>
<p>Aucune donnée nominative d’une personne non informée ne peut être transmise au service : la base de données le refuse.</p>
<h2>Textes</h2>
<p>Information des personnes : RGPD, articles 13 et 14 ; information individuelle des salariés : Code du travail, article L.1222-4 ; information et consultation du comité social et économique à partir de 50 salariés : article L.2312-38.</p>
<p class="small">État établi le ${drawn} par le portail de protection des données. Empreinte (SHA-256) de la liste des preuves, qui n’a pas à être montrée pour être comparée :</p>
<p class="mono">${fingerprint}</p>
</body>
</html>
