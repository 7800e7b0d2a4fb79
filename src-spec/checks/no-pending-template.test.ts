import { testCheck } from './check-tester'
import { noPendingTemplate } from './no-pending-template'

testCheck(noPendingTemplate)
