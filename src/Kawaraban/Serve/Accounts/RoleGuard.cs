namespace Kawaraban.Serve.Accounts;

/// <summary>What it takes to reach a page or an action: <c>@attribute [RequireRole(Role.Owner)]</c> on a page, <see cref="RoleGuard"/> on a route.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequireRoleAttribute(Role role) : Attribute
{
    public Role Role => role;
}

/// <summary>Open even where guests may not read: signing in, what a page is made of, what other programs call with keys of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute;

/// <summary>Says of a route who may use it. <see cref="WhoAsks"/> sees to it before anything of the route runs.</summary>
internal static class RoleGuard
{
    /// <summary>Only for readers of this role and those above it. Where several roles are named for a route, the innermost holds.</summary>
    public static T RequireRole<T>(this T routes, Role role) where T : IEndpointConventionBuilder => routes.WithMetadata(new RequireRoleAttribute(role));

    /// <summary>For everybody, even where guests may not read.</summary>
    public static T OpenToAll<T>(this T routes) where T : IEndpointConventionBuilder => routes.WithMetadata(new OpenToAllAttribute());

    /// <summary>A group of routes for readers of this role and those above it; what editors and owners do there is written down (<see cref="Auditing"/>).</summary>
    public static RouteGroupBuilder For(this IEndpointRouteBuilder routes, Role role)
    {
        var group = routes.MapGroup("").RequireRole(role);
        return role >= Role.Editor ? group.Audited() : group;
    }

    /// <summary>Why an endpoint refuses this reader; null where it does not.</summary>
    /// <param name="guestsMayRead">What the owner decided.</param>
    public static Refused? Check(Microsoft.AspNetCore.Http.Endpoint? endpoint, Reader reader, bool guestsMayRead)
    {
        if (endpoint?.Metadata.GetMetadata<RequireRoleAttribute>() is { Role: var needed } && !reader.May(needed))
            return reader.Id is null ? Refused.SignIn : Refused.Role;
        var isClosed = reader.Id is null && !guestsMayRead && endpoint?.Metadata.GetMetadata<OpenToAllAttribute>() is null;
        return isClosed ? Refused.SignIn : null;
    }
}

/// <summary>Why a reader does not get what they asked for.</summary>
internal enum Refused
{
    /// <summary>It takes an account.</summary>
    SignIn,

    /// <summary>It takes another role than theirs.</summary>
    Role,
}
