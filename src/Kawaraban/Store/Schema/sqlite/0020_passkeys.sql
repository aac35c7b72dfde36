-- The public half of a key that a device of a reader keeps, by which they sign in without a password.
create table passkey (
  id integer primary key autoincrement,
  reader_id bigint not null references reader (id),
  name text not null,
  credential_id blob not null unique,   -- what the device calls the key
  user_handle blob not null,            -- what the device calls the reader: random, the same for all keys of one reader
  public_key blob not null,             -- COSE
  sign_count bigint not null,           -- how often the device says it signed; 0 for keys that live on several devices
  transports text not null,             -- how a browser reaches the device, as it said itself
  is_backup_eligible boolean not null,
  is_backed_up boolean not null,
  created_at bigint not null,
  used_at bigint
);
create index passkey_reader on passkey (reader_id);
create index passkey_handle on passkey (user_handle);
