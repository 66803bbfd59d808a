Une demande attend votre réponse

Bonjour,

Une personne a exercé un droit sur ses données, et la décision vous revient. La loi vous laisse jusqu’au ${legalEnd} pour répondre.

${portal}${page}

Ce message ne contient volontairement aucune donnée personnelle : tout est sur le portail.

${operator}
Délégué à la protection des données : ${dpo}
