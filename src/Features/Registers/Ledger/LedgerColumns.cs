using System.Linq.Expressions;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>
/// The columns that make an order of the list: its key, which a few indexes are sorted by, and its lead (首部: the initials, of
/// which the first counts, the birthday or the school), which all of them hold, so that it can be asked without looking at the child.
/// </summary>
internal abstract class LedgerColumns
{
    // As the orders have it: behind every school, and behind every day.
    private const string NoSchool = "~";

    private static readonly LedgerColumns Name = new LedgerColumns<string>(c => c.NameOrder, c => c.NameInitials, FirstInitial);

    private static readonly LedgerColumns Birth = new LedgerColumns<DateOnly>(c => c.BirthOrder, c => c.BirthOn ?? DateOnly.MaxValue, day => (day, day));

    private static readonly LedgerColumns School = new LedgerColumns<string>(c => c.SchoolOrder, c => c.SchoolPath ?? NoSchool, school => (school, school));

    public static LedgerColumns Of(ChildOrder order) => order switch
    {
        ChildOrder.Name => Name,
        ChildOrder.Birth => Birth,
        ChildOrder.School => School,
    };

    // Only the first initial follows the order of names; a range is asked sooner than the beginning of each text.
    private static (string First, string Last) FirstInitial(string initials)
    {
        var first = initials.EnumerateRunes().Select(r => r.ToString()).FirstOrDefault("");
        return (first, first + FilteredChildren.AfterPrefix);
    }

    /// <summary>Where the child stands in this order.</summary>
    public abstract string KeyOf(Child child);

    /// <summary>Whoever stands beyond a key, in the direction of reading.</summary>
    public abstract IQueryable<Child> Beyond(IQueryable<Child> wanted, string key, bool isBack);

    /// <summary>Whoever does not stand beyond a key.</summary>
    public abstract IQueryable<Child> UpTo(IQueryable<Child> wanted, string key, bool isBack);

    /// <summary>Whoever stands beyond the child, its key asked only of those with the same lead.</summary>
    public abstract IQueryable<Child> BeyondByLead(IQueryable<Child> wanted, Child edge, bool isBack);

    /// <summary>Those with the leads of the next page; all of them when they do not fill it.</summary>
    public abstract Task<IQueryable<Child>> NextLeadsAsync(IQueryable<Child> wanted, int size, bool isBack, CancellationToken ct);

    /// <summary>The keys of some children, in any order.</summary>
    public abstract Task<List<string>> SomeKeysAsync(IQueryable<Child> wanted, int most, CancellationToken ct);

    /// <summary>The keys of the next page.</summary>
    /// <param name="wanted">Of whom.</param>
    /// <param name="isSorted">Whether they stand in another order now.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="isBack">Whether the list is read backwards.</param>
    /// <param name="ct">Ends the wait.</param>
    public abstract Task<List<string>> KeysAsync(IQueryable<Child> wanted, bool isSorted, int size, bool isBack, CancellationToken ct);
}

/// <summary>The columns of an order whose lead is of this type.</summary>
/// <param name="key">The key.</param>
/// <param name="lead">The lead.</param>
/// <param name="alike">The first and the last of the leads that count as one with another.</param>
internal sealed class LedgerColumns<TLead>(Expression<Func<Child, string>> key, Expression<Func<Child, TLead>> lead, Func<TLead, (TLead First, TLead Last)> alike) : LedgerColumns
{
    private readonly Func<Child, string> _keyOf = key.Compile();
    private readonly Func<Child, TLead> _leadOf = lead.Compile();

    private readonly Expression<Func<Child, string>> _sortedKey = Loose(key);
    private readonly Expression<Func<Child, TLead>> _sortedLead = Loose(lead);

    public override string KeyOf(Child child) => _keyOf(child);

    public override IQueryable<Child> Beyond(IQueryable<Child> wanted, string from, bool isBack) => wanted.Where(Compared(key, BeyondIs(isBack), from));

    public override IQueryable<Child> UpTo(IQueryable<Child> wanted, string last, bool isBack) => wanted.Where(Compared(key, UpToIs(isBack), last));

    public override IQueryable<Child> BeyondByLead(IQueryable<Child> wanted, Child edge, bool isBack)
    {
        var (near, far) = Ends(_leadOf(edge), isBack);
        var beyond = Compared(lead, BeyondIs(isBack), far);
        var child = beyond.Parameters[0];
        // Whoever is not beyond by the lead alone, but not before it either.
        var among = Expression.AndAlso(On(child, Compared(lead, UpToIs(!isBack), near)), On(child, Compared(key, BeyondIs(isBack), KeyOf(edge))));
        return wanted.Where(Expression.Lambda<Func<Child, bool>>(Expression.OrElse(beyond.Body, among), child));
    }

    public override async Task<IQueryable<Child>> NextLeadsAsync(IQueryable<Child> wanted, int size, bool isBack, CancellationToken ct)
    {
        var ordered = isBack ? wanted.OrderByDescending(_sortedLead) : wanted.OrderBy(_sortedLead);
        var last = await ordered.Select(lead).Skip(size - 1).Take(1).ToListAsync(ct);
        return last is [var at] ? wanted.Where(Compared(lead, UpToIs(isBack), Ends(at, isBack).Far)) : wanted;
    }

    public override Task<List<string>> SomeKeysAsync(IQueryable<Child> wanted, int most, CancellationToken ct) => wanted.Take(most).Select(key).ToListAsync(ct);

    public override Task<List<string>> KeysAsync(IQueryable<Child> wanted, bool isSorted, int size, bool isBack, CancellationToken ct)
    {
        var by = isSorted ? _sortedKey : key;
        return (isBack ? wanted.OrderByDescending(by) : wanted.OrderBy(by)).Take(size).Select(key).ToListAsync(ct);
    }

    private (TLead Near, TLead Far) Ends(TLead at, bool isBack) => isBack ? (alike(at).Last, alike(at).First) : (alike(at).First, alike(at).Last);

    // What is to be sorted is sorted by an expression, so that no planner thinks of walking the whole order instead.
    private static Expression<Func<Child, T>> Loose<T>(Expression<Func<Child, T>> column) => column.Body is MemberExpression { Type: var type } && type == typeof(string)
        ? Expression.Lambda<Func<Child, T>>(Expression.Add(column.Body, Expression.Constant(""), ((Func<string, string, string>)string.Concat).Method), column.Parameters)
        : column;

    private static ExpressionType BeyondIs(bool isBack) => isBack ? ExpressionType.LessThan : ExpressionType.GreaterThan;

    private static ExpressionType UpToIs(bool isBack) => isBack ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual;

    // Read from an object, a value becomes a parameter; written as a constant, each question would be compiled anew.
    private static Expression<Func<Child, bool>> Compared<T>(Expression<Func<Child, T>> column, ExpressionType comparison, T value)
    {
        Expression given = Expression.Property(Expression.Constant(new Given<T>(value)), nameof(Given<T>.Value));
        var compared = typeof(T) == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(((Func<string, string, int>)string.Compare).Method, column.Body, given), Expression.Constant(0))
            : Expression.MakeBinary(comparison, column.Body, given);
        return Expression.Lambda<Func<Child, bool>>(compared, column.Parameters);
    }

    private static Expression On(ParameterExpression child, Expression<Func<Child, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], child, condition.Body);

    private sealed record Given<T>(T Value);
}
