using Kawaraban.Serve.Accounts;

namespace Kawaraban.Serve.Language;

// Accounts: signing in, one's own account, those of others, what was done.
internal abstract partial class Texts
{
    public abstract string SignIn { get; }
    public abstract string SignOut { get; }
    public abstract string Account { get; }
    public abstract string AccountName { get; }
    public abstract string AccountEmail { get; }
    public abstract string AccountEmailNote { get; }
    public abstract string AccountPassword { get; }
    public abstract string AccountNewPassword { get; }
    public abstract string AccountPasswordAgain { get; }
    public abstract string AccountCurrentPassword { get; }
    public abstract string WelcomeTitle { get; }
    public abstract string WelcomeText { get; }
    public abstract string WelcomeMake { get; }
    public abstract string GuestsMayRead { get; }
    public abstract string GuestsNote { get; }
    public abstract string InvitedText { get; }
    public abstract string InvitedEnter { get; }
    public abstract string ProposeAccount { get; }
    public abstract string ProposeMake { get; }
    public abstract string ProposeLater { get; }
    public abstract string ForgotPassword { get; }
    public abstract string RefusedTitle { get; }
    public abstract string RefusedSignIn { get; }
    public abstract string RefusedRole { get; }
    public abstract string AccountWho { get; }
    public abstract string AccountSave { get; }
    public abstract string ChangePassword { get; }
    public abstract string ChangePasswordNote { get; }
    public abstract string Sessions { get; }
    public abstract string SessionHere { get; }
    public abstract string SessionUsed { get; }
    public abstract string SessionUnknown { get; }
    public abstract string SignOutThere { get; }
    public abstract string SignOutOthers { get; }
    public abstract string Tokens { get; }
    public abstract string TokensNote { get; }
    public abstract string TokenName { get; }
    public abstract string TokenMake { get; }
    public abstract string TokenShown { get; }
    public abstract string TokenUnused { get; }
    public abstract string TokenRemove { get; }
    public abstract string Passkeys { get; }
    public abstract string PasskeysNote { get; }
    public abstract string PasskeyName { get; }
    public abstract string PasskeyMade { get; }
    public abstract string PasskeyUnused { get; }
    public abstract string PasskeyRename { get; }
    public abstract string PasskeyRemove { get; }
    public abstract string PasskeyAdd { get; }
    public abstract string PasskeyLacksScript { get; }
    public abstract string PasskeyLacksHttps { get; }
    public abstract string PasskeyLacksBrowser { get; }
    public abstract string PasskeySignIn { get; }
    public abstract string PasskeyNotMade { get; }
    public abstract string PasskeyNotShown { get; }
    public abstract string PasskeyThere { get; }
    public abstract string OwnData { get; }
    public abstract string OwnDataNote { get; }
    public abstract string OwnDataExport { get; }
    public abstract string DeleteAccount { get; }
    public abstract string DeleteAccountNote { get; }
    public abstract string People { get; }
    public abstract string PeopleNote { get; }
    public abstract string PeopleAdd { get; }
    public abstract string PeopleFirstPassword { get; }
    public abstract string PeopleFirstPasswordNote { get; }
    public abstract string PeopleInvite { get; }
    public abstract string PeopleLink { get; }
    public abstract string PeopleNewLink { get; }
    public abstract string PeopleClose { get; }
    public abstract string PeopleOpen { get; }
    public abstract string PeopleClosed { get; }
    public abstract string PeopleWaiting { get; }
    public abstract string PeopleYou { get; }
    public abstract string PeopleSince { get; }
    public abstract string PeopleGuests { get; }
    public abstract string RoleLabel { get; }
    public abstract string AuditTitle { get; }
    public abstract string AuditNote { get; }
    public abstract string AuditEmpty { get; }
    public abstract string AuditOlder { get; }

    /// <summary>"Welcome, Rin": the headline for whoever comes with a link.</summary>
    public abstract string InvitedTitle(string name);

    /// <summary>What a role is called.</summary>
    public abstract string RoleName(Role role);

    /// <summary>What a role may, in a few words.</summary>
    public abstract string RoleNote(Role role);

    /// <summary>How long one has to wait, said roundly.</summary>
    protected abstract string WaitOf(int seconds);

    /// <summary>Why something was not done, and what to do.</summary>
    /// <param name="number">The seconds to wait, or the shortest password.</param>
    public abstract string Problem(AccountProblem problem, int number);

    /// <summary>What was done.</summary>
    public abstract string Done(AccountNews news);

    /// <summary>What an owner or editor did, by its name in code; the name itself where there are no words for it.</summary>
    public abstract string Audited(string what);
}
