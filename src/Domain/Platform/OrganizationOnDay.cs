namespace Baoxue.Domain.Platform;

/// <summary>A body on a day it existed, with the name it bore then (当日机构).</summary>
public sealed class OrganizationOnDay
{
    public required Organization Organization { get; init; }

    /// <summary>The earliest of its former names that lasted to the day, else the present one (当日名称).</summary>
    public required string Name { get; init; }

    /// <summary>Those of the bodies that existed on the day. Written so that tables answer it as objects do.</summary>
    public static IQueryable<OrganizationOnDay> Of(IQueryable<Organization> bodies, DateOnly day) =>
        from body in bodies
        where body.ValidFrom <= day && (body.ValidTo == null || body.ValidTo >= day)
        select new OrganizationOnDay
        {
            Organization = body,
            Name = body.FormerNames.Where(n => n.UntilOn >= day).OrderBy(n => n.UntilOn).Select(n => n.Name).FirstOrDefault() ?? body.Name,
        };
}
