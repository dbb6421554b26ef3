using System.Linq.Expressions;
using Baoxue.Domain.Platform;

namespace Baoxue.Data.Common;

/// <summary>
/// The one place where scope becomes a condition: each slot is a closed range on one path column. An unused slot is an empty
/// range. It tests rows that something else has found: the ranges of the ledger (<see cref="DistrictDb.ChildrenBy"/>), or a key.
/// </summary>
internal static class ScopeFilter
{
    /// <summary>Sorts after every character that a path may contain.</summary>
    public const string AfterAnyPath = "~";

    /// <summary>Builds the condition for one kind of row over the slots of a context, as many as there may be places on a line.</summary>
    /// <param name="db">Whose slots.</param>
    /// <param name="places">How many slots of each line.</param>
    /// <param name="orElse">What admits a row that stands in none of the places; nothing does when not given.</param>
    public static Expression<Func<T, bool>> For<T>(DistrictDb db, int places, Expression<Func<T, bool>>? orElse = null) where T : class, IScopedByPath
    {
        var row = orElse?.Parameters[0] ?? Expression.Parameter(typeof(T), "row");
        var any = orElse?.Body;
        // From the last to the first, which is then asked first.
        for (var slot = places - 1; slot >= 0; slot--)
        {
            // A register that does not know a place answers null for it and has no column.
            foreach (var (column, line) in Columns.Where(c => typeof(T).GetProperty(c.Column) is not null).Reverse())
            {
                var arm = Within(Expression.Property(row, column), Slot(db, $"{line}{slot}From"), Slot(db, $"{line}{slot}To"));
                any = any is null ? arm : Either(arm, any);
            }
        }

        return Expression.Lambda<Func<T, bool>>(any!, row);
    }

    private static (string Column, string Line)[] Columns =>
    [
        (nameof(IScopedByPath.DomicilePath), "Region"),
        (nameof(IScopedByPath.SchoolPath), "School"),
        (nameof(IScopedByPath.ResidencePath), "Region"),
    ];

    // A case instead of "or": PostgreSQL would try every index with every arm of an "or", which takes longer than the question.
    private static ConditionalExpression Either(Expression one, Expression other) => Expression.Condition(one, Expression.Constant(true), other);

    private static MemberExpression Slot(DistrictDb db, string name) => Expression.Property(Expression.Constant(db, typeof(DistrictDb)), name);

    private static BinaryExpression Within(Expression column, Expression from, Expression to)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(compare, column, from), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(compare, column, to), Expression.Constant(0)));
    }
}
