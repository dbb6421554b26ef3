namespace Baoxue.Simulator.Tests.Lists;

/// <summary>Lets all tests of lists look at one written district, one after another.</summary>
[CollectionDefinition(nameof(ListedDistrict))]
public sealed class ListedDistrictCollection : ICollectionFixture<ListedDistrict>;
