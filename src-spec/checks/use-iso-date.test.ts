import { testCheck } from './check-tester'
import { useIsoDate } from './use-iso-date'

testCheck(useIsoDate)
