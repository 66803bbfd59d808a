<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr">
<head>
  <meta charset="UTF-8"/>
  <title>Demande ${reference} : reçu</title>
  <meta name="subject" content="Reçu d’une demande d’exercice de droits"/>
  <meta name="description" content="Ce qui a été demandé, qui décide, et la date de la réponse"/>
  <meta name="author" content="${contact.operator()}"/>
  <style>
<#include "receipt_style.ftl">
  </style>
</head>
<body>
<p class="from">${contact.operator()} · protection des données</p>
<h1>Bien reçu : ${right}</h1>
<p>Référence ${reference}, reçue le ${day} à ${hour}, heure de Paris.</p>
<#if words?has_content>
<p class="small">« ${words} »</p>
</#if>
<div class="date">
  <p class="small">Réponse au plus tard</p>
  <p class="big">le ${answerBy}</p>
</div>
<#list parts as part>
<h2>${(part.desk == "CLIENT")?then("Décidé par " + employer, "Décidé par le délégué à la protection des données")}</h2>
<#if rectification>
<table>
  <thead><tr><th scope="col">Information</th><th scope="col">Au moment de la demande</th><th scope="col">À écrire à la place</th></tr></thead>
  <tbody>
    <#list part.values as value>
    <tr><th scope="row">${value.label}</th><td>${value.shown?has_content?then(value.shown, "rien n’est gardé")}</td><td>${value.wanted?has_content?then(value.wanted, "à retirer")}</td></tr>
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
<h2>Pourquoi cette date</h2>
<ol>
  <#list steps as step>
  <li>${step.text} <span class="small">${step.article}</span></li>
  </#list>
</ol>
<h2>La suite</h2>
<ul>
  <li>Chaque partie est lue par celui qui en décide. S’il lui manque quelque chose, il vous pose une question sur le portail.</li>
  <li>La réponse arrive à cette adresse, qui reste valable :<br/><a class="address" href="${address}">${address}</a></li>
  <li>Une question ? ${contact.name()}, délégué à la protection des données : ${contact.phone()}, ${contact.email()}.</li>
  <li>Sans réponse à cette date, ou si elle ne vous convient pas, vous pouvez saisir la CNIL : <a class="address" href="https://www.cnil.fr/fr/plaintes">www.cnil.fr/fr/plaintes</a>. C’est gratuit.</li>
</ul>
</body>
</html>
