Votre demande ${reference}

${words}

Pour nous répondre, écrivez à ${mailbox} en gardant la référence ${reference} dans l’objet.

${operator}
Délégué à la protection des données : ${dpo}
