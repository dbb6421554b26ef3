using System.Linq.Expressions;
using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

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

    private static readonly LedgerColumns Birth = new LedgerColumns<DateOnly>(c => c.BirthOrder, c => c.BirthOn ?? DateOnly.MaxValue, day => (day, day))
    {
        Known = (Expression<Func<Child, DateOnly?>>)(c => c.BirthOn),
        Unknown = DateOnly.MaxValue,
    };

    private static readonly LedgerColumns School = new LedgerColumns<string>(c => c.SchoolOrder, c => c.SchoolPath ?? NoSchool, school => (school, school))
    {
        Known = (Expression<Func<Child, string?>>)(c => c.SchoolPath),
        Unknown = NoSchool,
    };

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

    /// <summary>Whoever stands beyond the child and has one of the leads of the next page; all of them when they do not fill it.</summary>
    /// <param name="wanted">Of whom.</param>
    /// <param name="edge">The child; without one the list is read from its beginning or end.</param>
    /// <param name="size">How many the page takes.</param>
    /// <param name="isBack">Whether the list is read backwards.</param>
    /// <param name="ct">Ends the wait.</param>
    public abstract Task<IQueryable<Child>> NextLeadsAsync(IQueryable<Child> wanted, Child? edge, int size, bool isBack, CancellationToken ct);

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

    /// <summary>The column alone, where not every child has a lead.</summary>
    public LambdaExpression? Known { get; init; }

    /// <summary>The lead of whoever has none.</summary>
    public TLead? Unknown { get; init; }

    public override string KeyOf(Child child) => _keyOf(child);

    public override IQueryable<Child> Beyond(IQueryable<Child> wanted, string from, bool isBack) => wanted.Where(Compared(key, BeyondIs(isBack), new Given<string>(from)));

    public override IQueryable<Child> UpTo(IQueryable<Child> wanted, string last, bool isBack) => wanted.Where(Compared(key, UpToIs(isBack), new Given<string>(last)));

    // Whoever has the lead of the child itself may stand on either side of it; the key tells, and is asked only of those who are read.
    public override async Task<IQueryable<Child>> NextLeadsAsync(IQueryable<Child> wanted, Child? edge, int size, bool isBack, CancellationToken ct)
    {
        var from = edge is null ? null : EndsOf(_leadOf(edge), isBack);
        var beyond = from is null ? wanted : wanted.Where(Compared(lead, BeyondIs(isBack), from.Far));
        var ordered = isBack ? beyond.OrderByDescending(_sortedLead) : beyond.OrderBy(_sortedLead);
        var last = await ordered.Select(lead).Skip(size - 1).Take(1).ToListAsync(ct);
        var to = last is [var at] ? EndsOf(at, isBack) : null;
        var between = isBack ? Between(wanted, to?.Far, from?.Near) : Between(wanted, from?.Near, to?.Far);
        return edge is null ? between : Beyond(between, KeyOf(edge), isBack);
    }

    public override Task<List<string>> SomeKeysAsync(IQueryable<Child> wanted, int most, CancellationToken ct) => wanted.Take(most).Select(key).ToListAsync(ct);

    public override Task<List<string>> KeysAsync(IQueryable<Child> wanted, bool isSorted, int size, bool isBack, CancellationToken ct)
    {
        var by = isSorted ? _sortedKey : key;
        return (isBack ? wanted.OrderByDescending(by) : wanted.OrderBy(by)).Take(size).Select(key).ToListAsync(ct);
    }

    private Ends EndsOf(TLead at, bool isBack)
    {
        var (first, last) = alike(at);
        return isBack ? new Ends(new(last), new(first)) : new Ends(new(first), new(last));
    }

    // Inside an index PostgreSQL tests plain columns only, and looks at the child for anything else.
    private IQueryable<Child> Between(IQueryable<Child> wanted, Given<TLead>? low, Given<TLead>? high)
    {
        var reachesUnknown = high is null || EqualityComparer<TLead>.Default.Equals(high.Value, Unknown);
        var column = reachesUnknown ? lead : Known ?? lead;
        var above = low is null ? wanted : wanted.Where(Compared(column, ExpressionType.GreaterThanOrEqual, low));
        return high is null ? above : above.Where(Compared(column, ExpressionType.LessThanOrEqual, high));
    }

    // What is to be sorted is sorted by an expression, so that no planner thinks of walking the whole order instead.
    private static Expression<Func<Child, T>> Loose<T>(Expression<Func<Child, T>> column) => column.Body is MemberExpression { Type: var type } && type == typeof(string)
        ? Expression.Lambda<Func<Child, T>>(Expression.Add(column.Body, Expression.Constant(""), ((Func<string, string, string>)string.Concat).Method), column.Parameters)
        : column;

    private static ExpressionType BeyondIs(bool isBack) => isBack ? ExpressionType.LessThan : ExpressionType.GreaterThan;

    private static ExpressionType UpToIs(bool isBack) => isBack ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual;

    // Read from an object, a value becomes a parameter; written as a constant, each question would be compiled anew.
    private static Expression<Func<Child, bool>> Compared<T>(LambdaExpression column, ExpressionType comparison, Given<T> value)
    {
        Expression given = Expression.Property(Expression.Constant(value), nameof(Given<T>.Value));
        var compared = typeof(T) == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(((Func<string, string, int>)string.Compare).Method, column.Body, given), Expression.Constant(0))
            : Expression.MakeBinary(comparison, column.Body, Expression.Convert(given, column.Body.Type));
        return Expression.Lambda<Func<Child, bool>>(compared, column.Parameters);
    }

    private sealed record Given<T>(T Value);

    private sealed record Ends(Given<TLead> Near, Given<TLead> Far);
}
