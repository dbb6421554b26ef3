using Baoxue.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Where a child stands in a list (排列位置), made from what every index of the ledger holds, so that no row is read for it.</summary>
internal sealed record LedgerPlace(string Held, DateOnly? BirthOn, string? SchoolPath, short? GradeNumber, ChildPresence Presence)
{
    private string SchoolZone => Child.SchoolZone(SchoolPath, GradeNumber, Presence is ChildPresence.Both or ChildPresence.StudentOnly);

    /// <summary>The places in an order of children read along an index that holds another one, or the same.</summary>
    public static async Task<List<string>> AllAsync(IQueryable<Child> children, ChildOrder held, ChildOrder order, CancellationToken ct)
    {
        if (held == order)
        {
            return await KeysOf(children, order).ToListAsync(ct);
        }

        var places = await (held switch
        {
            ChildOrder.Name => children.Select(c => new LedgerPlace(c.NameOrder, c.BirthOn, c.SchoolPath, c.GradeNumber, c.Presence)),
            ChildOrder.Birth => children.Select(c => new LedgerPlace(c.BirthOrder, c.BirthOn, c.SchoolPath, c.GradeNumber, c.Presence)),
            ChildOrder.School => children.Select(c => new LedgerPlace(c.SchoolOrder, c.BirthOn, c.SchoolPath, c.GradeNumber, c.Presence)),
        }).ToListAsync(ct);
        return places.ConvertAll(p => p.In(order, held));
    }

    /// <summary>The places in an order as they are stored.</summary>
    public static IQueryable<string> KeysOf(IQueryable<Child> children, ChildOrder order) => order switch
    {
        ChildOrder.Name => children.Select(c => c.NameOrder),
        ChildOrder.Birth => children.Select(c => c.BirthOrder),
        ChildOrder.School => children.Select(c => c.SchoolOrder),
    };

    private string In(ChildOrder order, ChildOrder held)
    {
        var byName = held switch
        {
            ChildOrder.Name => Held,
            ChildOrder.Birth => Held[Child.BirthZone(BirthOn).Length..],
            ChildOrder.School => Held[SchoolZone.Length..],
        };
        return order switch
        {
            ChildOrder.Name => byName,
            ChildOrder.Birth => Child.BirthZone(BirthOn) + byName,
            ChildOrder.School => SchoolZone + byName,
        };
    }
}
