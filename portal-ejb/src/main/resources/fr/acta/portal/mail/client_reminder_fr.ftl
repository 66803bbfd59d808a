Rappel : une demande attend votre décision

Bonjour,

Une demande de droits faite par une personne de votre organisation attend votre décision. La loi fixe la date limite de la réponse au ${legalEnd}.

Elle se traite sur le portail, par un administrateur RH :

${portal}${page}

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
