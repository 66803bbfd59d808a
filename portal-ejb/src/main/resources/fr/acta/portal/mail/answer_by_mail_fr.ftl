Votre demande ${reference}

${words}

${operator}
Délégué à la protection des données : ${dpo}
