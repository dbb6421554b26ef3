using Baoxue.Domain.Platform.Codes;

namespace Baoxue.Domain.Platform;

/// <summary>
/// Two bodies that one written name could mean (重名). Registers name schools within the district, towns and streets within
/// it too, villages within their township; a name of two of them would name neither.
/// </summary>
public static class NameClash
{
    /// <summary>The other body, existing today or later, that goes by the name already; null when there is none.</summary>
    /// <param name="body">The body that is to bear the name.</param>
    /// <param name="name">The name, compared without regard to blanks and width.</param>
    /// <param name="others">Bodies with their aliases; the body itself may be among them.</param>
    /// <param name="today">Bodies that ended before do not count.</param>
    public static Organization? Find(Organization body, string name, IEnumerable<Organization> others, DateOnly today)
    {
        var folded = CodeText.Fold(name);
        return others.FirstOrDefault(o =>
            o.Id != body.Id && (o.ValidTo is null || o.ValidTo >= today) && ShareNames(body, o)
            && o.Aliases.Select(a => a.Name).Prepend(o.Name).Any(n => CodeText.Fold(n) == folded));
    }

    /// <summary>
    /// The body directly below the same one that bears the name on or after the first day of a new one (同级重名); null when there
    /// is none. Bodies elsewhere may bear it: two real schools can be called alike, one body is hardly founded twice in one place.
    /// </summary>
    /// <param name="parent">What the new body is to stand below.</param>
    /// <param name="name">Its name, compared without regard to blanks and width.</param>
    /// <param name="others">Bodies with their former names.</param>
    /// <param name="from">Its first day; what ended before, and names given up before, do not count.</param>
    public static Organization? FindSibling(OrganizationId parent, string name, IEnumerable<Organization> others, DateOnly from)
    {
        var folded = CodeText.Fold(name);
        return others.FirstOrDefault(o =>
            o.ParentId == parent && (o.ValidTo is null || o.ValidTo >= from)
            && o.FormerNames.Where(n => n.UntilOn >= from).Select(n => n.Name).Prepend(o.Name).Any(n => CodeText.Fold(n) == folded));
    }

    private static bool ShareNames(Organization one, Organization other) =>
        (one.Kind.IsSchool && other.Kind.IsSchool)
        || (one.Kind.IsTownshipLevel && other.Kind.IsTownshipLevel)
        || (one.Kind == other.Kind && (one.Kind is not (OrganizationKind.Village or OrganizationKind.SchoolClass) || one.ParentId == other.ParentId));
}
