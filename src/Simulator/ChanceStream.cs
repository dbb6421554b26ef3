namespace Baoxue.Simulator;

/// <summary>What a stream of chance is for; a new purpose takes a new number, so old districts stay as they were.</summary>
internal enum ChanceStream
{
    Places = 1,
    Family = 2,
    Childhood = 3,
    StudentRecord = 4,
    StudentDirt = 5,
    HouseholdDirt = 6,
    LaterRecord = 7,
    HouseholdRecord = 8,
    Clan = 9,
    PovertyRecord = 10,
    Monitoring = 11,
    Arrival = 12,
    FileDirt = 13,
    ListFact = 14,
    ListDirt = 15,
    ListLot = 16,
}
