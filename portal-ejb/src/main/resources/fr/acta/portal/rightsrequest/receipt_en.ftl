<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
  <meta charset="UTF-8"/>
  <title>Request ${reference}: receipt</title>
  <meta name="subject" content="Receipt of a rights request"/>
  <meta name="description" content="What was asked, who decides, and the date of the answer"/>
  <meta name="author" content="${contact.operator()}"/>
  <style>
<#include "receipt_style.ftl">
  </style>
</head>
<body>
<p class="from">${contact.operator()} · data protection</p>
<h1>Received: ${right}</h1>
<p>Reference ${reference}, received on ${day} at ${hour}, Paris time.</p>
<#if words?has_content>
<p class="small">“${words}”</p>
</#if>
<div class="date">
  <p class="small">Answer at the latest on</p>
  <p class="big">${answerBy}</p>
</div>
<#list parts as part>
<h2>${(part.desk == "CLIENT")?then("Decided by " + employer, "Decided by the data protection officer")}</h2>
<#if rectification>
<table>
  <thead><tr><th scope="col">Item</th><th scope="col">When you asked</th><th scope="col">To be written instead</th></tr></thead>
  <tbody>
    <#list part.values as value>
    <tr><th scope="row">${value.label}</th><td>${value.shown?has_content?then(value.shown, "nothing is held")}</td><td>${value.wanted?has_content?then(value.wanted, "to be removed")}</td></tr>
    </#list>
  </tbody>
</table>
<#elseif part.values[0].label?has_content>
<ul>
  <#list part.values as value>
  <li>${value.label}</li>
  </#list>
</ul>
</#if>
</#list>
<h2>Why this date</h2>
<ol>
  <#list steps as step>
  <li>${step.text} <span class="small">${step.article}</span></li>
  </#list>
</ol>
<h2>What happens next</h2>
<ul>
  <li>Each part is read by whoever decides on it. If something is missing, they ask you a question on the portal.</li>
  <li>The answer comes to this address, which stays valid:<br/><a class="address" href="${address}">${address}</a></li>
  <li>A question? ${contact.name()}, data protection officer: ${contact.phone()}, ${contact.email()}.</li>
  <li>Without an answer by that date, or if it does not satisfy you, you may complain to the CNIL, the French supervisory authority: <a class="address" href="https://www.cnil.fr/en/complaints">www.cnil.fr/en/complaints</a>. It is free of charge.</li>
</ul>
</body>
</html>
