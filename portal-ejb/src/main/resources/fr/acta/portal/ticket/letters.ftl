<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
<head>
  <meta charset="UTF-8"/>
  <title>Lettres à poster</title>
  <meta name="subject" content="Réponses à des demandes sur des données personnelles"/>
  <meta name="description" content="Une lettre par demande, pour enveloppe à fenêtre"/>
  <meta name="author" content="${sender[0]}"/>
  <style>
    @page { size: A4; margin: 18mm 22mm 20mm; }
    body { font-family: "Liberation Sans"; font-size: 10.5pt; line-height: 1.4; margin: 0; color: #000; }
    .letter { page-break-after: always; }
    .letter.last { page-break-after: auto; }
    .from { height: 28mm; font-size: 9pt; }
    .to { margin-left: 88mm; height: 38mm; font-size: 11pt; line-height: 1.3; }
    p { margin: 0 0 3mm; }
    h1 { font-size: 12pt; font-weight: normal; margin: 6mm 0 5mm; }
    .day { margin: 4mm 0 0; text-align: right; }
  </style>
</head>
<body>
<#list letters as letter>
<div class="letter<#if !letter?has_next> last</#if>" lang="${letter.language}">
  <div class="from"><#list sender as line>${line}<br/></#list></div>
  <div class="to">${letter.recipient}<br/><#list letter.address as line>${line}<br/></#list></div>
  <p class="day">${letter.day}</p>
  <h1><#if letter.language == "en">Your request<#else>Votre demande</#if> ${letter.reference}</h1>
  <#list letter.paragraphs as paragraph>
  <p><#list paragraph as line>${line}<#sep><br/></#sep></#list></p>
  </#list>
</div>
</#list>
</body>
</html>
