Votre instruction est exécutée

Bonjour,

L’instruction donnée avec votre décision sur une demande de droits est exécutée. Votre réponse à la personne peut maintenant partir ; elle est due au plus tard le ${legalEnd}.

${portal}${page}

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}
