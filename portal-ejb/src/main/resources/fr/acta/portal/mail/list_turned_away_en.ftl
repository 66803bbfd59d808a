Your file was not kept

Hello,

You sent by mail a file that holds a list of people. It was destroyed when it arrived, and neither kept nor read by anybody: this address takes no lists, because a mail does not protect the people on them.

The text of your message stays with the data protection officer. If you wanted to exercise a right or to ask a question, write to the officer without a file:

${dpo}

Please also delete the mail from the messages you sent.

${operator}
Data protection officer: ${dpo}
