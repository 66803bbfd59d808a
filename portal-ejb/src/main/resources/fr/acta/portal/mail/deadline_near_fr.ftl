Échéance proche : demande ${reference}

Bonjour,

La demande ${reference} doit recevoir sa réponse au plus tard le ${legalEnd}. Elle est encore ouverte :

${portal}${page}

Ce message ne contient volontairement aucune donnée personnelle.

${operator}
Délégué à la protection des données : ${dpo}
