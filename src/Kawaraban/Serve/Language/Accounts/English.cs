using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Language;

internal sealed partial class EnglishTexts
{
    public override string SignIn => "Sign in";
    public override string SignOut => "Sign out";
    public override string Account => "Your account";
    public override string AccountName => "Name";
    public override string AccountEmail => "E-mail (if you like)";
    public override string AccountEmailNote => "Nobody else sees it.";
    public override string AccountPassword => "Password";
    public override string AccountNewPassword => "New password";
    public override string AccountPasswordAgain => "The same once more";
    public override string AccountCurrentPassword => "Your password now";
    public override string WelcomeTitle => "Make this paper yours";
    public override string WelcomeText => "You are the first here. With a name and a password this becomes your paper: what was read and set so far stays with you, and you decide who else may come in.";
    public override string WelcomeMake => "Make the account";
    public override string GuestsMayRead => "Guests may read without signing in";
    public override string GuestsNote => "They see the stories and can change nothing. You can decide otherwise at any time.";
    public override string InvitedText => "Choose a password, and the paper is open to you. This link works once.";
    public override string InvitedEnter => "Come in";
    public override string ProposeAccount => "Whoever reaches this address can read and change everything here.";
    public override string ProposeMake => "Make an account";
    public override string ProposeLater => "Leave it so";
    public override string ForgotPassword => "Forgot the password? Ask the owner of this paper for a new link. The owner sets a password at the machine itself:";
    public override string RefusedTitle => "Not for everybody";
    public override string RefusedSignIn => "This takes an account. Sign in, and try again.";
    public override string RefusedRole => "Your account may read, but not do this. The owner of this paper can give you another role.";
    public override string AccountWho => "Who you are";
    public override string AccountSave => "Save";
    public override string ChangePassword => "Change password";
    public override string ChangePasswordNote => "You are then signed out everywhere but here.";
    public override string Sessions => "Where you are signed in";
    public override string SessionHere => "here, now";
    public override string SessionUsed => "last used";
    public override string SessionUnknown => "A browser that does not give its name";
    public override string SignOutThere => "Sign out there";
    public override string SignOutOthers => "Sign out everywhere else";
    public override string Tokens => "Tokens for programs";
    public override string TokensNote => "A program that sends one acts for you. Give each program its own, and take it back when you no longer need it.";
    public override string TokenName => "What it is for";
    public override string TokenMake => "Make a token";
    public override string TokenShown => "Copy this token now: it is not shown again.";
    public override string TokenUnused => "never used";
    public override string TokenRemove => "Take back";
    public override string Passkeys => "Passkeys";
    public override string PasskeysNote => "A passkey signs you in without a password: this device, or a security key, asks for your finger, your face or its number. What proves it is you never leaves the device.";
    public override string PasskeyName => "Name of the passkey";
    public override string PasskeyMade => "made";
    public override string PasskeyUnused => "never used";
    public override string PasskeyRename => "Rename";
    public override string PasskeyRemove => "Remove";
    public override string PasskeyAdd => "Add a passkey";
    public override string PasskeyLacksScript => "Adding a passkey takes script, which is switched off in this browser.";
    public override string PasskeyLacksHttps => "Browsers make passkeys over https alone, or at localhost on the machine itself. This address is neither.";
    public override string PasskeyLacksBrowser => "This browser does not know passkeys.";
    public override string PasskeySignIn => "Sign in with a passkey";
    public override string PasskeyNotMade => "No passkey was added: it was broken off, or took too long.";
    public override string PasskeyNotShown => "You are not signed in: it was broken off, took too long, or this device has no passkey for this paper.";
    public override string PasskeyThere => "This device has a passkey for your account already.";
    public override string OwnData => "What is yours";
    public override string OwnDataNote => "Your account, what you read and kept, and everything else you left here, as one file.";
    public override string OwnDataExport => "Download it";
    public override string DeleteAccount => "Delete the account";
    public override string DeleteAccountNote => "Everything that is yours goes at once and cannot be brought back. Download it first if you want to keep it.";
    public override string People => "Readers";
    public override string PeopleNote => "Who has an account here, and what each may do.";
    public override string PeopleAdd => "Invite a reader";
    public override string PeopleFirstPassword => "First password (if you like)";
    public override string PeopleFirstPasswordNote => "Leave it empty to get a link by which they choose their own.";
    public override string PeopleInvite => "Invite";
    public override string PeopleLink => "Send them this link: it works once, for seven days, and is not shown again.";
    public override string PeopleNewLink => "New link";
    public override string PeopleClose => "Close account";
    public override string PeopleOpen => "Open again";
    public override string PeopleClosed => "closed";
    public override string PeopleWaiting => "has not come in yet";
    public override string PeopleYou => "you";
    public override string PeopleSince => "since";
    public override string PeopleGuests => "Guests";
    public override string RoleLabel => "Role";
    public override string AuditTitle => "What was done";
    public override string AuditNote => "What owners and editors changed, and passkeys that readers added or removed, the newest first.";
    public override string AuditEmpty => "Nothing was changed yet.";
    public override string AuditOlder => "Older entries";

    public override string InvitedTitle(string name) => $"Welcome, {name}";

    public override string RoleName(Role role) => role switch
    {
        Role.Reader => "reader",
        Role.Editor => "editor",
        Role.Owner => "owner",
        _ => "guest",
    };

    public override string RoleNote(Role role) => role switch
    {
        Role.Reader => "reads and keeps",
        Role.Editor => "also feeds and corrections",
        _ => "everything",
    };

    protected override string WaitOf(int seconds) => seconds < 90 ? (seconds == 1 ? "1 second" : $"{seconds} seconds") : $"{(seconds + 59) / 60} minutes";

    public override string Problem(AccountProblem problem, int number) => problem switch
    {
        AccountProblem.WrongSignIn => "The name or the password is not right.",
        AccountProblem.Wait => $"Too many attempts failed. Try again in {WaitOf(number)}.",
        AccountProblem.WrongPassword => "That is not your password. Nothing was changed.",
        AccountProblem.NameUnfit => "A name has 1 to 40 visible characters and does not begin with #.",
        AccountProblem.NameTaken => "Somebody has this name already. Choose another one.",
        AccountProblem.EmailUnfit => "This is not an e-mail address. Leave it empty if you have none.",
        AccountProblem.PasswordShort => $"A password has at least {number} characters. A few words in a row are good and easy to remember.",
        AccountProblem.PasswordLong => "A password has at most 200 characters.",
        AccountProblem.PasswordIsName => "The password is the name: anybody would try that first.",
        AccountProblem.PasswordsDiffer => "The two passwords are not the same. Write them once more.",
        AccountProblem.AlreadyMade => "The owner's account was made already. Sign in, or ask the owner for a link.",
        AccountProblem.LinkUsed => "This link was used or has run out. Ask the owner for a new one.",
        AccountProblem.LastOwner => "Somebody has to be the owner. Make another reader one first.",
        AccountProblem.NotThere => "There is no such account, or no such role.",
        AccountProblem.OwnerFirst => "Make your own account first: you are the owner.",
        AccountProblem.NoPasskeyName => "Give the passkey a name of up to 60 characters, so that you can tell it from others.",
        AccountProblem.NoSuchPasskey => "There is no such passkey any longer.",
        AccountProblem.PasskeyNeedsName => "A passkey belongs to a name, and this address is a number. Open these pages by their name over https, or at localhost on the machine itself.",
        AccountProblem.PasskeyTooLate => "This took too long, or was answered before. Try once more.",
        AccountProblem.PasskeyRefused => "This passkey was not accepted. It may have been removed from the account, or belong to another address.",
        _ => "Say in up to 60 characters what the token is for.",
    };

    public override string Done(AccountNews news) => news switch
    {
        AccountNews.Saved => "Saved.",
        AccountNews.PasswordChanged => "The password is changed. You are signed out everywhere else.",
        AccountNews.SignedOutThere => "Signed out there.",
        AccountNews.TokenMade => "The token is made.",
        AccountNews.TokenRemoved => "The token is taken back. Programs that use it are let in no more.",
        AccountNews.ReaderAdded => "The account is made. Tell them their name and password.",
        AccountNews.LinkMade => "The link is made.",
        AccountNews.RoleChanged => "The role is changed.",
        AccountNews.Closed => "The account is closed; the reader is signed out everywhere.",
        AccountNews.Opened => "The account is open again.",
        AccountNews.GuestsMayRead => "Guests may read now.",
        AccountNews.GuestsMayNot => "Only readers with an account may read now.",
        AccountNews.PasskeyAdded => "The passkey is added. You can sign in with it from now on.",
        AccountNews.PasskeyRemoved => "The passkey is removed: nobody can sign in with it any longer. Your device may still list it; you can delete it there.",
        AccountNews.SignedOut => "You are signed out.",
        _ => "The account and everything that was yours is deleted.",
    };

    public override string Audited(string what) => what switch
    {
        "feeds.refresh" => "read a feed at once",
        "feeds.pause" => "paused a feed",
        "feeds.resume" => "resumed a feed",
        "feeds.add" => "added a feed",
        "feeds.remove" => "removed a feed",
        "feeds.settings" => "changed the settings of a feed",
        "feeds.share" => "made a feed of their own everybody’s",
        "feeds.errands.follow" => "followed what was found",
        "feeds.list" => "took in a list of feeds",
        "feeds.folders.rename" => "renamed a folder",
        "feeds.folders.remove" => "removed a folder",
        "stories.split" => "split a story",
        "stories.move" => "moved articles to another story",
        "stories.merge" => "merged two stories",
        "stories.copy" => "marked an article as a copy",
        "articles.not-a-copy" => "marked an article as a report of its own",
        "corrections.undo" => "took back a correction",
        "account.passkeys.add" => "added a passkey",
        "account.passkeys.remove" => "removed a passkey",
        "people.add" => "invited a reader",
        "people.invite" => "made a new link for a reader",
        "people.role" => "changed a role",
        "people.close" => "closed an account",
        "people.open" => "opened an account again",
        "people.guests" => "decided whether guests may read",
        "settings" => "changed the settings of the site",
        "settings.feeds" => "decided how many feeds readers may follow alone",
        "comment approve" => "let a comment through",
        "comment hide" => "hid a comment",
        "comment delete" => "deleted a comment",
        _ => what,
    };
}
