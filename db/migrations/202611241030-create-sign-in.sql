-- Sign-in lives in a schema of its own, which only its own role may read: the register's role never
-- sees a password hash or a session.
create schema auth;
grant usage on schema auth to sijill_auth;

create table auth."user" (
  id text primary key,
  name text not null,
  "nameAr" text not null,
  email text not null constraint user_email_once unique,
  "emailVerified" boolean not null default false,
  image text,
  phone text constraint user_phone_once unique,
  active boolean not null default true,
  "mustChangePassword" boolean not null default false,
  "twoFactorEnabled" boolean default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null constraint session_token_once unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index two_factor_by_user on auth."twoFactor" ("userId");

create table auth.sign_in_failure (
  identifier text primary key,
  count integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table auth.sign_in_failure is
  'Failed sign-ins by what was typed, known or not, so that a lock tells nobody which accounts exist.';

grant select, insert, update, delete on all tables in schema auth to sijill_auth;

-- Timelines name who acted: names only, nothing else of an account.
create view user_name as select id, name as name_fr, "nameAr" as name_ar from auth."user";
grant select on user_name to sijill_app;
