using System.Linq.Expressions;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>What a list asks, as conditions that each index of the ledger can test without reading the child (台账查询条件).</summary>
/// <param name="Filter">Which children.</param>
/// <param name="Ages">The birthdays of school age, if only those are asked for.</param>
/// <param name="SchoolPath">The path of the school asked for; null when none is.</param>
/// <param name="Part">A part of the name.</param>
internal sealed record LedgerQuestion(ChildFilter Filter, SchoolAgeWindow? Ages, string? SchoolPath, string? Part = null)
{
    // Sorts before every path, so that an unknown school has no children.
    private const string NoPath = "!";

    /// <param name="filter">Which children.</param>
    /// <param name="book">Knows where the school stands.</param>
    /// <param name="ages">The birthdays of school age.</param>
    public static LedgerQuestion Of(ChildFilter filter, LedgerNames.Book book, SchoolAgeWindow? ages) => new(
        filter,
        filter.OnlySchoolAge ? ages : null,
        filter.School is { } school ? book.PathOf.GetValueOrDefault(school, NoPath) : null);

    /// <summary>
    /// Whether the question contradicts itself: who is not in the student register has neither grade nor group, and no school
    /// either, unless gone from both registers, when the last school still answers.
    /// </summary>
    public bool IsVoid => Filter.Presence switch
    {
        ChildPresence.HouseholdOnly => IsAboutPupils,
        ChildPresence.None => Filter.Grade is not null || Filter.Group != ChildGroups.None,
        ChildPresence.Both or ChildPresence.StudentOnly or null => false,
    };

    /// <summary>Whether only pupils can be meant.</summary>
    public bool IsAboutPupils => Filter.School is not null || Filter.Grade is not null || Filter.Group != ChildGroups.None;

    /// <summary>Whether a group smaller than a grade is asked for; where parents work elsewhere, those left behind and those who board are many.</summary>
    public bool HasSmallGroup =>
        Filter.Group != ChildGroups.None
        && (Filter.Group & (ChildGroups.Boarding | ChildGroups.LeftBehindOneParent | ChildGroups.LeftBehindBothParents | ChildGroups.LeftBehindUnspecified)) == ChildGroups.None;

    /// <summary>Whether a status is asked for that few have; who graduated, was never enrolled or left the register with grade 9 is one of many.</summary>
    public bool HasRareStatus => Filter.Status is not (
        null or EnrollmentStatus.Active or EnrollmentStatus.Graduated or EnrollmentStatus.NeverEnrolled or EnrollmentStatus.WhereaboutsUnknown
        or EnrollmentStatus.GoneAfterGradeNine);

    /// <summary>Whether something is asked for that only very few children are.</summary>
    public bool IsRare =>
        HasSmallGroup
        || HasRareStatus
        || Filter.Presence is ChildPresence.StudentOnly or ChildPresence.None;

    /// <summary>Whether only one township or school is asked for.</summary>
    public bool IsPlaced => Filter.Township is not null || SchoolPath is not null;

    public IEnumerable<Expression<Func<Child, bool>>> Conditions()
    {
        if (Filter.Township is { } township)
        {
            yield return LedgerPlaces.InDomicile(township);
        }

        if (SchoolPath is { } school)
        {
            yield return LedgerPlaces.InSchool(school);
        }

        if (Filter.Grade is { } grade)
        {
            yield return c => c.GradeNumber == grade;
        }

        if (Filter.Status is { } status)
        {
            yield return c => c.Status == status;
        }

        if (Filter.Group is not ChildGroups.None and var group)
        {
            // Written out, because the index of a group is only taken where its condition stands in the query.
            yield return c => (c.Groups & EF.Constant(group)) != ChildGroups.None;
        }

        if (Filter.Presence is { } presence)
        {
            yield return c => c.Presence == presence;
        }

        if (Ages is { } ages)
        {
            var (first, last) = (ages.FirstBirthOn, ages.LastBirthOn);
            yield return c => c.BirthOn >= first && c.BirthOn <= last;
        }

        if (Part is { } part)
        {
            yield return c => c.Name.Contains(part);
        }
    }
}
