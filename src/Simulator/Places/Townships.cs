namespace Baoxue.Simulator.Places;

/// <summary>The twenty-five township-level bodies of 谯城区 (three streets, twenty towns, two townships), November 2024.</summary>
internal static class Townships
{
    public static readonly IReadOnlyList<Township> All =
    [
        new("341602001", "花戏楼街道"), new("341602002", "薛阁街道"), new("341602003", "汤陵街道"),
        new("341602100", "古井镇"), new("341602101", "芦庙镇"), new("341602102", "华佗镇"), new("341602103", "魏岗镇"),
        new("341602104", "牛集镇"), new("341602105", "颜集镇"), new("341602106", "五马镇"), new("341602107", "十八里镇"),
        new("341602108", "谯东镇"), new("341602109", "十九里镇"), new("341602110", "沙土镇"), new("341602111", "观堂镇"),
        new("341602112", "大杨镇"), new("341602113", "城父镇"), new("341602114", "十河镇"), new("341602115", "双沟镇"),
        new("341602116", "淝河镇"), new("341602117", "古城镇"), new("341602118", "龙扬镇"), new("341602119", "立德镇"),
        new("341602200", "张店乡"), new("341602201", "赵桥乡"),
    ];
}
