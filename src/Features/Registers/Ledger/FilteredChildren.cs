using System.Linq.Expressions;
using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>The children that a filter and a search leave, within the scope of whoever looks.</summary>
internal static class FilteredChildren
{
    /// <summary>After every text that begins with a prefix: the last character there is, since both databases compare UTF-8 byte by byte.</summary>
    public const string AfterPrefix = "\U0010FFFF";

    public static IQueryable<Child> Matching(this IQueryable<Child> children, LedgerQuestion question) =>
        question.Conditions().Aggregate(children, (some, condition) => some.Where(condition));

    /// <summary>Narrows to what was typed, but for parts of names, which are found through their endings.</summary>
    public static IQueryable<Child> Matching(this IQueryable<Child> children, ChildSearch? search, BlindIndex blind)
    {
        switch (search)
        {
            case ChildSearch.ByIdNumber { Id: var id }:
                var idIndex = blind.Of(IndexPurpose.IdNumber, id.Text);
                return children.Where(c => c.IdIndex == idIndex);
            case ChildSearch.ByStudentNumber { Number: var number }:
                var numberIndex = blind.Of(IndexPurpose.StudentNumber, number.Text);
                return children.Where(c => c.StudentNumberIndex == numberIndex);
            case ChildSearch.ByLetters { Letters: var letters }:
                return children.Where(BeginsWith(letters));
            default:
                return children;
        }
    }

    /// <summary>Narrows to names that hold a part, where the order of the list is another than that of the endings.</summary>
    public static IQueryable<Child> HoldingPart(this IQueryable<Child> children, DistrictDb db, string part)
    {
        var until = part + AfterPrefix;
        return children.Where(c => db.ChildNameSuffixes.Any(s => s.ChildId == c.Id && string.Compare(s.Suffix, part) >= 0 && string.Compare(s.Suffix, until) < 0));
    }

    /// <summary>The letters as initials, which are not parted.</summary>
    internal static string Compact(string letters) => letters.Replace(" ", "", StringComparison.Ordinal);

    // Initials, or any way of cutting the letters into syllables: each is a range on an index.
    internal static Expression<Func<Child, bool>> BeginsWith(string letters)
    {
        var child = Expression.Parameter(typeof(Child), "child");
        var any = Range(child, nameof(Child.NameInitials), Compact(letters));
        foreach (var prefix in Pinyin.Prefixes(letters))
        {
            any = Expression.OrElse(any, Range(child, nameof(Child.NameOrder), prefix));
        }

        return Expression.Lambda<Func<Child, bool>>(any, child);
    }

    // Read from an object, a text becomes a parameter; written as a constant, each search would be compiled anew.
    private static MemberExpression Typed(string text) => Expression.Property(Expression.Constant(new Letters(text)), nameof(Letters.Text));

    private sealed record Letters(string Text);

    private static BinaryExpression Range(ParameterExpression child, string column, string prefix)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        var value = Expression.Property(child, column);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(compare, value, Typed(prefix)), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(compare, value, Typed(prefix + AfterPrefix)), Expression.Constant(0)));
    }
}
