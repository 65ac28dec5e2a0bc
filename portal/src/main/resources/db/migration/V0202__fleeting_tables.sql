-- Backups leave out what is fleeting: nobody stays signed in, and no open door is kept, by way of a backup.
comment on table identity.session is 'fleeting: who is signed in';
comment on table identity.session_attributes is 'fleeting: who is signed in';
