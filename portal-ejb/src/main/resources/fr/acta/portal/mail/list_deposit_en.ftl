Your list was not kept: deposit it on the portal

Hello,

You sent by mail a file that holds a list of people. It was destroyed when it arrived, and neither kept nor read by anybody: a mail passes through servers that nobody here controls, and does not protect the people on the list.

To hand over this list:

1. Open this page and sign in with your HR administrator’s account:
   ${portal}/hr/staff/import?deposit=${deposit}
2. Deposit the file as it is (.csv or .xlsx).
3. Check what it would change, then confirm.

The link opens nothing without your sign-in. Please also delete the mail from the messages you sent.
If your message held a request beside the file, the data protection officer will read it.

${operator}
Data protection officer: ${dpo}
