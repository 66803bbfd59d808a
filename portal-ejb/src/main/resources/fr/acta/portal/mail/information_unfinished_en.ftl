Reminder: some people are not informed yet

Hello,

A week ago you began to inform your staff about ${service}. <#if people == 1>One person is not informed yet<#else>${people} people are not informed yet</#if>: a letter is not attested, an e-mail came back or has not left.

This page says who, and how to finish:

${portal}${page}

As long as a person is not informed, nothing that names her is transmitted. This message holds no personal data on purpose.

${operator}
Data protection officer: ${dpo}
