<#assign services = {"E_LEARNING": "la formation en ligne", "ACCIDENT_DECLARATION": "la déclaration d’accident en ligne", "ACCOMPANIMENT": "l’accompagnement"}>
<#assign titles = {"CONTROLLER": "Responsable", "PURPOSES": "À quoi cela sert", "RECIPIENTS": "Qui reçoit quoi", "RETENTION": "Combien de temps", "RIGHTS": "Vos droits", "DPO": "À qui parler"}>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
<head>
  <meta charset="UTF-8"/>
  <title>Lettres d’information : ${services[service]}</title>
  <meta name="subject" content="Une lettre par personne à informer"/>
  <meta name="description" content="Une lettre par personne à informer, à découper"/>
  <meta name="author" content="${organisation}"/>
  <style>
    @page { size: A4; margin: 0; }
    body { font-family: "Liberation Sans"; font-size: 9.5pt; line-height: 1.32; margin: 0; color: #1a2230; }
    .slip { padding: 10mm 16mm 6mm; min-height: 132mm; page-break-inside: avoid; border-bottom: 0.4pt dashed #76828f; }
    h1 { font-size: 15pt; font-weight: normal; line-height: 1.2; margin: 0 0 2mm; }
    p { margin: 0 0 1.8mm; }
    .from, .small { color: #566273; font-size: 8.5pt; }
    .code { border: 1pt solid #1f5f8f; padding: 3mm 4mm; margin: 2mm 0; }
    .code .big { font-size: 18pt; letter-spacing: 1pt; margin: 0; }
    ol { margin: 0 0 2mm; padding-left: 6mm; }
    li { margin: 0 0 0.8mm; }
    .where { color: #174a70; font-size: 11pt; }
    dl { margin: 2.5mm 0; font-size: 8.5pt; }
    dt { color: #566273; float: left; width: 30mm; }
    dd { margin: 0 0 1mm 30mm; }
  </style>
</head>
<body>
<#list slips as slip>
<div class="slip">
  <p class="from">${organisation}</p>
  <h1>${slip.name} : vos données et ${services[service]}</h1>
  <p>Votre employeur utilise ${services[service]}. Avant que votre nom puisse y être transmis, la loi veut que l’on vous informe. Rien ne part tant que vous n’avez pas lu l’information complète sur le portail : c’est l’affaire de cinq minutes.</p>
  <ol>
    <li>Ouvrez <span class="where">${portal}/join</span> dans un navigateur, sur un ordinateur ou un téléphone.</li>
    <li>Créez votre compte. Une adresse électronique n’est pas nécessaire.</li>
    <li>Saisissez le code ci-dessous, puis votre numéro de salarié : il figure sur votre bulletin de paie.</li>
  </ol>
  <div class="code">
    <p class="big">${slip.code}</p>
    <p class="small">Ce code est personnel. Il sert une fois, jusqu’au ${slip.until} inclus.</p>
  </div>
  <dl>
    <#list ["CONTROLLER", "PURPOSES", "RECIPIENTS", "RETENTION", "RIGHTS", "DPO"] as item>
    <dt>${titles[item]}</dt>
    <dd>${essentials[item]}</dd>
    </#list>
  </dl>
  <p class="small" lang="en">In English: before your name may be passed on, you must have been informed. Open ${portal}/join, create your account, then type the code above and your employee number, as it stands on your payslip. The code works once, until ${slip.untilEnglish}. The portal speaks English.</p>
</div>
</#list>
</body>
</html>
